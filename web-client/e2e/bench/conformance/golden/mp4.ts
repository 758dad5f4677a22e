/** Writes the boxes of a stream with one track, so that single ones can be written wrongly. */

const bytes = (...numbers: number[]): Buffer => Buffer.from(numbers);
const zeros = (count: number): Buffer => Buffer.alloc(count);

export function u32(...numbers: number[]): Buffer {
  const buffer = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => buffer.writeUInt32BE(number >>> 0, 4 * i));
  return buffer;
}

export function box(type: string, ...content: Uint8Array[]): Buffer {
  const size = content.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...content]);
}

/** Bits and Exp-Golomb numbers, as H.264 writes them. */
function bitString(...parts: (string | number)[]): Buffer {
  const bits = parts
    .map((part) =>
      typeof part === 'string'
        ? part
        : (part + 1).toString(2).padStart(2 * Math.floor(Math.log2(part + 1)) + 1, '0'),
    )
    .join('');
  const padded = bits.padEnd(8 * Math.ceil(bits.length / 8), '0');
  return Buffer.from((padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Constrained Baseline, level 3.0, 640x360: 40 by 23 macroblocks, of which four pairs of rows are cropped. */
const SPS = Buffer.concat([
  bytes(0x67, 0x42, 0xc0, 0x1e),
  bitString(0, 0, 2, 1, '0', 39, 22, '111', 0, 0, 0, 4, '01'),
]);
const PPS = bytes(0x68, 0xce, 0x3c, 0x80);

const avcC = box(
  'avcC',
  bytes(1, 0x42, 0xc0, 0x1e, 0xff, 0xe1, 0, SPS.length),
  SPS,
  bytes(1, 0, PPS.length),
  PPS,
);
const avc1 = box('avc1', zeros(6), bytes(0, 1), zeros(70), avcC);

/** AAC-LC, 48 kHz, stereo; a length of four bytes, as ffmpeg writes it, and one of a single byte. */
const descriptor = (tag: number, content: Buffer, long = false): Buffer =>
  Buffer.concat([bytes(tag, ...(long ? [0x80, 0x80, 0x80] : []), content.length), content]);
const config = descriptor(5, bytes(0x11, 0x90));
const decoder = descriptor(4, Buffer.concat([bytes(0x40, 0x15), zeros(11), config]), true);
const mp4a = box(
  'mp4a',
  zeros(6),
  bytes(0, 1),
  zeros(20),
  box('esds', u32(0), descriptor(3, Buffer.concat([bytes(0, 1, 0), decoder]))),
);

export interface InitOptions {
  kind?: 'video' | 'audio';
  brand?: string;
  mvex?: boolean;
  duration?: number;
  samples?: number;
  trailer?: Buffer;
}

export function initSection(options: InitOptions = {}): Buffer {
  const { kind = 'video', brand = 'iso6', mvex = true, duration = 0, samples = 0, trailer } = options;
  const timescale = kind === 'video' ? 90_000 : 48_000;
  const stbl = box(
    'stbl',
    box('stsd', u32(0, 1), kind === 'video' ? avc1 : mp4a),
    box('stts', u32(0, samples), zeros(8 * samples)),
    box('stsz', u32(0, 0, 0)),
  );
  const mdia = box('mdia', box('mdhd', u32(0, 0, 0, timescale, 0, 0)), box('minf', stbl));
  const trak = box('trak', box('tkhd', u32(0, 0, 0, 1, 0, duration), zeros(60)), mdia);
  const mvhd = box('mvhd', u32(0, 0, 0, 1000, duration), zeros(80));
  const moov = box('moov', mvhd, trak, ...(mvex ? [box('mvex', box('trex', u32(0, 1, 1, 0, 0, 0)))] : []));
  return Buffer.concat([
    box('ftyp', Buffer.from(brand), u32(0), Buffer.from(brand)),
    moov,
    ...(trailer ? [trailer] : []),
  ]);
}

export interface FragmentOptions {
  /** In the track's timescale: when it begins, how long a sample is, and how many there are. */
  start?: number;
  duration?: number;
  count?: number;
  sync?: boolean;
  idr?: boolean;
  tfdt?: boolean;
  track?: number;
  flags?: number;
  /** What is added to where the samples are said to begin. */
  astray?: number;
}

const SYNC = 0x2000000;
const NOT_SYNC = 0x1010000;

/** A moof and its mdat with video samples of a few bytes. */
export function fragment(options: FragmentOptions = {}): Buffer {
  const { start = 0, duration = 3_000, count = 6, sync = true, idr = sync, track = 1 } = options;
  const { tfdt = true, flags = 0x20000, astray = 0 } = options;
  const samples = Array.from({ length: count }, (_, i) =>
    Buffer.concat([u32(3), bytes(i === 0 && idr ? 0x65 : 0x41, 1, i)]),
  );
  const moof = (offset: number) => {
    const runs = samples.map(({ length }, i) => u32(duration, length, i === 0 && sync ? SYNC : NOT_SYNC));
    const time = Buffer.concat([u32(0x1000000, 0), u32(start)]);
    return box(
      'moof',
      box('mfhd', u32(0, 1)),
      box(
        'traf',
        box('tfhd', u32(flags, track)),
        ...(tfdt ? [box('tfdt', time)] : []),
        box('trun', u32(0x701, count, offset), ...runs),
      ),
    );
  };
  const offset = moof(0).length + 8 + astray;
  return Buffer.concat([moof(offset), box('mdat', ...samples)]);
}
