/** Hues of stage gels: warm ones against cool ones, so that any two make a scene. */
const warm = [28, 46, 350, 12] as const;
const cool = [205, 262, 288, 168] as const;

export interface ChannelLight {
  key: number;
  fill: number;
  /** where the key light hangs, in percent of the width */
  keyAt: number;
  fillAt: number;
}

function hash(text: string): number {
  let value = 2166136261;
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 16777619);
  // Names that differ by a letter should not end up in the same light: stir the high bits into the low ones.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/** The light that a channel stands in while it has no picture: always the same for the same address. */
export function channelLight(slug: string): ChannelLight {
  const seed = hash(slug);
  const pick = (hues: readonly number[], shift: number) => hues[(seed >>> shift) % hues.length] ?? 0;
  return {
    key: pick(warm, 3),
    fill: pick(cool, 9),
    keyAt: 18 + ((seed >>> 14) % 24),
    fillAt: 58 + ((seed >>> 20) % 28),
  };
}

/** One or two letters that stand for a name: "Jazz at Nine" is JN. What follows a comma or a colon explains the name. */
export function monogram(name: string): string {
  const [proper = ''] = name.split(/[,:;|–—]/u);
  const words = proper.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  const initial = (word: string) => Array.from(word)[0] ?? '';
  return (initial(first) + initial(last)).toLocaleUpperCase();
}
