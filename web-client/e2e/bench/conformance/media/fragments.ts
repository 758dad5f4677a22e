import { boxesIn, find, from, viewOf, type Box } from './boxes';
import type { Track } from './init';

export interface Sample {
  duration: number;
  sync: boolean;
  data: DataView;
}

/** One moof with its mdat, as far as one track is concerned. */
export interface Fragment {
  track: number;
  /** In the track's timescale; missing where there is no tfdt. */
  decodeTime: number | undefined;
  samples: Sample[];
  /** What is against 3.1.2. */
  faults: string[];
}

const DEFAULT_BASE_IS_MOOF = 0x20000;
const BASE_DATA_OFFSET = 0x1;
const NOT_SYNC = 0x10000;

/** All fragments in a part or a segment. */
export function parseFragments(bytes: Uint8Array, tracks: Track[]): Fragment[] {
  const view = viewOf(bytes);
  const boxes = boxesIn(view);
  return boxes.flatMap((moof, index) => {
    if (moof.type !== 'moof') return [];
    const mdat = boxes.slice(index, index + 2).find(({ type }) => type === 'mdat');
    return boxesIn(moof.content)
      .filter(({ type }) => type === 'traf')
      .map(({ content }) => fragmentOf(content, view, moof, mdat, tracks));
  });
}

function fragmentOf(
  traf: DataView,
  file: DataView,
  moof: Box,
  mdat: Box | undefined,
  tracks: Track[],
): Fragment {
  const faults: string[] = [];
  const tfhd = headerOf(find(traf, 'tfhd'));
  const track = tracks.find(({ id }) => id === tfhd.track);
  if (!track) faults.push(`track ${tfhd.track} is not in the init section`);
  if (tfhd.flags & BASE_DATA_OFFSET || !(tfhd.flags & DEFAULT_BASE_IS_MOOF))
    faults.push('addresses from the file');
  const defaults = { ...(track?.defaults ?? { duration: 0, size: 0, flags: 0 }), ...tfhd.defaults };
  let at = 0;
  const samples = boxesIn(traf)
    .filter(({ type }) => type === 'trun')
    .flatMap(({ content }) => {
      const run = runOf(content, defaults);
      at = run.offset === undefined ? at : moof.start + run.offset;
      return run.samples.map(({ size, ...sample }) => {
        const inside = mdat && at >= mdat.start + 8 && at + size <= mdat.start + mdat.size;
        if (!inside) faults.push(`${size} bytes at ${at} are not in the mdat`);
        const data = from(file, inside ? at : 0, inside ? size : 0);
        at += size;
        return { ...sample, data };
      });
    });
  if (mdat && at !== mdat.start + mdat.size) faults.push('bytes in the mdat that belong to no sample');
  return { track: tfhd.track, decodeTime: decodeTimeOf(find(traf, 'tfdt')), samples, faults };
}

function decodeTimeOf(tfdt: DataView | undefined): number | undefined {
  if (!tfdt) return undefined;
  return tfdt.getUint8(0) === 1 ? Number(tfdt.getBigUint64(4)) : tfdt.getUint32(4);
}

interface Header {
  track: number;
  flags: number;
  defaults: Partial<Track['defaults']>;
}

function headerOf(tfhd: DataView | undefined): Header {
  if (!tfhd) throw new Error('a traf without tfhd');
  const flags = tfhd.getUint32(0) & 0xffffff;
  const read = optional(tfhd, 8, flags);
  read(0x1, 8); // base_data_offset
  read(0x2); // sample_description_index
  const values = { duration: read(0x8), size: read(0x10), flags: read(0x20) };
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return { track: tfhd.getUint32(4), flags, defaults: Object.fromEntries(given) };
}

interface Run {
  offset: number | undefined;
  samples: { duration: number; size: number; sync: boolean }[];
}

function runOf(trun: DataView, defaults: Track['defaults']): Run {
  const flags = trun.getUint32(0) & 0xffffff;
  const read = optional(trun, 8, flags);
  const offset = read(0x1);
  const firstFlags = read(0x4);
  const samples = Array.from({ length: trun.getUint32(4) }, (_, index) => {
    const duration = read(0x100) ?? defaults.duration;
    const size = read(0x200) ?? defaults.size;
    const own = read(0x400);
    read(0x800); // composition time offset
    const sampleFlags = (index === 0 ? firstFlags : undefined) ?? own ?? defaults.flags;
    return { duration, size, sync: (sampleFlags & NOT_SYNC) === 0 };
  });
  return { offset: offset === undefined ? undefined : offset | 0, samples };
}

/** Reads fields that are there only where a flag says so, one after the other. */
function optional(
  view: DataView,
  start: number,
  flags: number,
): (flag: number, bytes?: number) => number | undefined {
  let at = start;
  return (flag, bytes = 4) => {
    if (!(flags & flag)) return undefined;
    at += bytes;
    return view.getUint32(at - 4);
  };
}
