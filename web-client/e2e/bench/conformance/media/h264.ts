import { Bits } from './bits';

export interface Sps {
  /** As in CODECS: avc1. and profile, constraints and level in hexadecimal (RFC 6381). */
  codec: string;
  width: number;
  height: number;
}

const HIGH_PROFILES = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128]);

/** What a sequence parameter set says of the picture (H.264 7.3.2.1.1), its NAL header included. */
export function parseSps(unit: Uint8Array): Sps {
  const rbsp = withoutEmulation(unit);
  const codec = `avc1.${[...rbsp.slice(1, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const bits = new Bits(rbsp.slice(4));
  bits.unsigned(); // seq_parameter_set_id
  const chroma = HIGH_PROFILES.has(rbsp[1] ?? 0) ? skipHighProfile(bits) : 1;
  skipOrder(bits);
  bits.unsigned(); // max_num_ref_frames
  bits.read(1);
  const width = (bits.unsigned() + 1) * 16;
  const mapUnits = bits.unsigned() + 1;
  const frameOnly = bits.read(1);
  if (!frameOnly) bits.read(1);
  bits.read(1); // direct_8x8_inference_flag
  const [left, right, top, bottom] = bits.read(1) ? times(4, () => bits.unsigned()) : [0, 0, 0, 0];
  const unitX = chroma === 1 || chroma === 2 ? 2 : 1;
  const unitY = (chroma === 1 ? 2 : 1) * (2 - frameOnly);
  return {
    codec,
    width: width - unitX * ((left ?? 0) + (right ?? 0)),
    height: mapUnits * 16 * (2 - frameOnly) - unitY * ((top ?? 0) + (bottom ?? 0)),
  };
}

/** The types of the NAL units in a sample with four bytes of length before each; undefined where they don't add up. */
export function nalTypes(sample: DataView): number[] | undefined {
  const types: number[] = [];
  let at = 0;
  while (at + 5 <= sample.byteLength) {
    const length = sample.getUint32(at);
    types.push(sample.getUint8(at + 4) & 31);
    at += 4 + length;
  }
  return at === sample.byteLength ? types : undefined;
}

export const IDR = 5;

function skipHighProfile(bits: Bits): number {
  const chroma = bits.unsigned();
  if (chroma === 3) bits.read(1);
  bits.unsigned();
  bits.unsigned();
  bits.read(1);
  if (bits.read(1))
    times(chroma === 3 ? 12 : 8, (i) => bits.read(1) && skipScalingList(bits, i < 6 ? 16 : 64));
  return chroma;
}

function skipScalingList(bits: Bits, size: number): number {
  let last = 8;
  let next = 8;
  for (let i = 0; i < size; i += 1) {
    if (next !== 0) next = (last + bits.signed() + 256) % 256;
    last = next === 0 ? last : next;
  }
  return last;
}

function skipOrder(bits: Bits): void {
  bits.unsigned(); // log2_max_frame_num_minus4
  const type = bits.unsigned();
  if (type === 0) bits.unsigned();
  if (type !== 1) return;
  bits.read(1);
  bits.signed();
  bits.signed();
  times(bits.unsigned(), () => bits.signed());
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Takes out the bytes that keep start codes from appearing inside a unit (H.264 7.4.1). */
function withoutEmulation(unit: Uint8Array): Uint8Array {
  return unit.filter((byte, i) => !(byte === 3 && i > 1 && unit[i - 1] === 0 && unit[i - 2] === 0));
}
