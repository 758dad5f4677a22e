type Type = 'integer' | 'float' | 'signed' | 'quoted' | 'enumerated' | 'resolution';

const FORMS: Record<Type, RegExp> = {
  integer: /^\d{1,20}$/,
  float: /^\d+(\.\d+)?$/,
  signed: /^-?\d+(\.\d+)?$/,
  quoted: /^"[^"\r\n]+"$/,
  enumerated: /^[^",\s]+$/,
  resolution: /^\d+x\d+$/,
};

interface Described {
  /** By name; those in `required` have to be there. */
  attributes: Record<string, Type>;
  required: string[];
}

/** The tags with attribute lists that a live, unencrypted stream has a use for (4.4). */
const DESCRIBED: Partial<Record<string, Described>> = {
  'EXT-X-PART-INF': { attributes: { 'PART-TARGET': 'float' }, required: ['PART-TARGET'] },
  'EXT-X-SERVER-CONTROL': {
    attributes: {
      'CAN-SKIP-UNTIL': 'float',
      'CAN-SKIP-DATERANGES': 'enumerated',
      'HOLD-BACK': 'float',
      'PART-HOLD-BACK': 'float',
      'CAN-BLOCK-RELOAD': 'enumerated',
    },
    required: [],
  },
  'EXT-X-MAP': { attributes: { URI: 'quoted', BYTERANGE: 'quoted' }, required: ['URI'] },
  'EXT-X-PART': {
    attributes: {
      URI: 'quoted',
      DURATION: 'float',
      INDEPENDENT: 'enumerated',
      GAP: 'enumerated',
      BYTERANGE: 'quoted',
    },
    required: ['URI', 'DURATION'],
  },
  'EXT-X-SKIP': { attributes: { 'SKIPPED-SEGMENTS': 'integer' }, required: ['SKIPPED-SEGMENTS'] },
  'EXT-X-PRELOAD-HINT': { attributes: { TYPE: 'enumerated', URI: 'quoted' }, required: ['TYPE', 'URI'] },
  'EXT-X-RENDITION-REPORT': {
    attributes: { URI: 'quoted', 'LAST-MSN': 'integer', 'LAST-PART': 'integer' },
    // The others may be left out where they say nothing new (4.4.5.4).
    required: ['URI'],
  },
  'EXT-X-MEDIA': {
    attributes: {
      TYPE: 'enumerated',
      URI: 'quoted',
      'GROUP-ID': 'quoted',
      NAME: 'quoted',
      LANGUAGE: 'quoted',
      DEFAULT: 'enumerated',
      AUTOSELECT: 'enumerated',
      CHANNELS: 'quoted',
    },
    required: ['TYPE', 'GROUP-ID', 'NAME'],
  },
  'EXT-X-STREAM-INF': {
    attributes: {
      BANDWIDTH: 'integer',
      'AVERAGE-BANDWIDTH': 'integer',
      CODECS: 'quoted',
      RESOLUTION: 'resolution',
      'FRAME-RATE': 'float',
      AUDIO: 'quoted',
    },
    required: ['BANDWIDTH'],
  },
};

export const hasAttributes = (tag: string): boolean => DESCRIBED[tag] !== undefined;

export const requiredOf = (tag: string): string[] => DESCRIBED[tag]?.required ?? [];

/** Whether a value has the form that the attribute's definition asks for; unknown attributes may be anything. */
export function isOfItsType(tag: string, attribute: string, value: string): boolean {
  const type = DESCRIBED[tag]?.attributes[attribute];
  return type === undefined || FORMS[type].test(value);
}

/** At most one of each in a playlist: 4.4.1.2, 4.4.2, 4.4.3, 4.4.5. */
export const ONCE = new Set([
  'EXTM3U',
  'EXT-X-VERSION',
  'EXT-X-INDEPENDENT-SEGMENTS',
  'EXT-X-START',
  'EXT-X-TARGETDURATION',
  'EXT-X-MEDIA-SEQUENCE',
  'EXT-X-DISCONTINUITY-SEQUENCE',
  'EXT-X-ENDLIST',
  'EXT-X-PLAYLIST-TYPE',
  'EXT-X-I-FRAMES-ONLY',
  'EXT-X-PART-INF',
  'EXT-X-SERVER-CONTROL',
  'EXT-X-SKIP',
]);

export const SEGMENT_TAGS = new Set([
  'EXTINF',
  'EXT-X-BYTERANGE',
  'EXT-X-DISCONTINUITY',
  'EXT-X-KEY',
  'EXT-X-MAP',
  'EXT-X-PROGRAM-DATE-TIME',
  'EXT-X-GAP',
  'EXT-X-BITRATE',
  'EXT-X-PART',
]);

export const MEDIA_TAGS = new Set([
  ...SEGMENT_TAGS,
  'EXT-X-TARGETDURATION',
  'EXT-X-MEDIA-SEQUENCE',
  'EXT-X-DISCONTINUITY-SEQUENCE',
  'EXT-X-ENDLIST',
  'EXT-X-PLAYLIST-TYPE',
  'EXT-X-PART-INF',
  'EXT-X-SERVER-CONTROL',
  'EXT-X-SKIP',
  'EXT-X-PRELOAD-HINT',
  'EXT-X-RENDITION-REPORT',
]);

export const MULTIVARIANT_TAGS = new Set([
  'EXT-X-MEDIA',
  'EXT-X-STREAM-INF',
  'EXT-X-I-FRAME-STREAM-INF',
  'EXT-X-SESSION-DATA',
  'EXT-X-SESSION-KEY',
  'EXT-X-CONTENT-STEERING',
]);

/** The lowest version that a tag may be used with (8); others need none. */
export const VERSIONS: Partial<Record<string, number>> = { 'EXT-X-MAP': 6, 'EXT-X-SKIP': 9 };
