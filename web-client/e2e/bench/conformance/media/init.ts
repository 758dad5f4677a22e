import { Bits } from './bits';
import { boxesIn, find, fourcc, from, viewOf } from './boxes';
import { parseSps } from './h264';

export interface Track {
  id: number;
  kind: 'video' | 'audio';
  timescale: number;
  codec: string;
  width?: number;
  height?: number;
  /** Where fragments don't give them (trex). */
  defaults: { duration: number; size: number; flags: number };
}

export interface Init {
  tracks: Track[];
  /** What is against 3.1.2. */
  faults: string[];
}

/** ISO base media file brands from iso6 on. */
const BRANDS = new Set(['iso6', 'iso7', 'iso8', 'iso9', 'isoa', 'isob', 'isoc', 'cmfc', 'cmf2']);

/** A media initialization section, read as strictly as 3.1.2 wants it. */
export function parseInit(bytes: Uint8Array): Init {
  const view = viewOf(bytes);
  const types = boxesIn(view).map(({ type }) => type);
  const faults: string[] = [];
  const demand = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const brands = brandsOf(find(view, 'ftyp'));
  demand(types[0] === 'ftyp' && types[1] === 'moov', `boxes ${types.join(' ')}`);
  demand(!types.includes('mdat'), 'sample data in it');
  demand(
    brands.some((brand) => BRANDS.has(brand)),
    `brands ${brands.join(' ')}`,
  );
  const moov = find(view, 'moov');
  if (!moov) return { tracks: [], faults: ['no moov'] };
  demand(find(moov, 'mvex') !== undefined, 'no mvex');
  demand(durationOf(find(moov, 'mvhd'), 12, 20) === 0, 'mvhd with a duration');
  const traks = boxesIn(moov).filter(({ type }) => type === 'trak');
  for (const { content } of traks) {
    demand(durationOf(find(content, 'tkhd'), 16, 24) === 0, 'tkhd with a duration');
    demand(sampleCount(content) === 0, 'a sample table with samples');
  }
  return { tracks: traks.map(({ content }) => trackOf(content, moov)), faults };
}

function brandsOf(ftyp: DataView | undefined): string[] {
  if (!ftyp) return [];
  const compatible = Array.from({ length: Math.max(0, (ftyp.byteLength - 8) / 4) }, (_, i) =>
    fourcc(ftyp, 8 + 4 * i),
  );
  return [fourcc(ftyp, 0), ...compatible];
}

/** A full box's duration, of four bytes in version 0 and eight in version 1; all ones mean that it is unknown. */
function durationOf(box: DataView | undefined, at: number, atInVersion1: number): number {
  if (!box) return NaN;
  if (box.getUint8(0) === 1) return Number(box.getBigUint64(atInVersion1 + 4));
  return box.getUint32(at + 4);
}

function sampleCount(trak: DataView): number {
  const stbl = find(trak, 'mdia/minf/stbl');
  const count = (type: string, at: number) => (stbl && find(stbl, type)?.getUint32(at)) ?? 0;
  return count('stts', 4) + count('stsc', 4) + count('stsz', 8) + count('stco', 4);
}

function trackOf(trak: DataView, moov: DataView): Track {
  const tkhd = find(trak, 'tkhd');
  const mdhd = find(trak, 'mdia/mdhd');
  const stsd = find(trak, 'mdia/minf/stbl/stsd');
  if (!tkhd || !mdhd || !stsd) throw new Error('a track without tkhd, mdhd or stsd');
  const id = tkhd.getUint32(tkhd.getUint8(0) === 1 ? 20 : 12);
  const timescale = mdhd.getUint32(mdhd.getUint8(0) === 1 ? 20 : 12);
  return { id, timescale, defaults: defaultsOf(moov, id), ...entryOf(stsd) };
}

function defaultsOf(moov: DataView, id: number): Track['defaults'] {
  const mvex = find(moov, 'mvex');
  const trex = (mvex ? boxesIn(mvex) : [])
    .filter(({ type, content }) => type === 'trex' && content.getUint32(4) === id)
    .map(({ content }) => content)[0];
  if (!trex) return { duration: 0, size: 0, flags: 0 };
  return { duration: trex.getUint32(12), size: trex.getUint32(16), flags: trex.getUint32(20) };
}

function entryOf(stsd: DataView): Pick<Track, 'kind' | 'codec' | 'width' | 'height'> {
  const [entry] = boxesIn(from(stsd, 8));
  if (entry?.type === 'avc1' || entry?.type === 'avc3') {
    const avcC = find(entry.content, 'avcC', 78);
    if (!avcC) throw new Error('no avcC');
    return { kind: 'video', ...parseSps(firstSps(avcC)) };
  }
  if (entry?.type === 'mp4a') return { kind: 'audio', codec: aacCodec(find(entry.content, 'esds', 28)) };
  throw new Error(`a sample entry ${String(entry?.type)}`);
}

function firstSps(avcC: DataView): Uint8Array {
  const length = avcC.getUint16(6);
  return new Uint8Array(avcC.buffer, avcC.byteOffset + 8, length);
}

/** mp4a.40. and the audio object type, from the first bits of the AudioSpecificConfig (ISO/IEC 14496-3 1.6). */
function aacCodec(esds: DataView | undefined): string {
  if (!esds) throw new Error('no esds');
  const bytes = new Uint8Array(esds.buffer, esds.byteOffset, esds.byteLength);
  let at = 4;
  for (let tag = bytes[at]; at < bytes.length && tag !== 5; tag = bytes[at]) {
    at = afterLength(bytes, at + 1);
    at += tag === 3 ? 3 : tag === 4 ? 13 : 0;
  }
  const bits = new Bits(bytes.slice(afterLength(bytes, at + 1)));
  const type = bits.read(5);
  return `mp4a.40.${type === 31 ? 32 + bits.read(6) : type}`;
}

/** A descriptor's length takes a byte for each seven bits. */
function afterLength(bytes: Uint8Array, at: number): number {
  let end = at;
  while ((bytes[end] ?? 0) & 0x80) end += 1;
  return end + 1;
}
