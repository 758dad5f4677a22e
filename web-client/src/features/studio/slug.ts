export type SlugProblem = 'required' | 'slugLength' | 'slugFormat';

const LONGEST = 32;

/** Letters that decomposing does not bring down to a-z. */
const spelledOut: Partial<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};

/** An address made from a name: "Jazz at Nörd's!" gives jazz-at-nords. Empty when the name has nothing to make it of. */
export function suggestSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßæœøđłþ]/gu, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-/u, '')
    .slice(0, LONGEST)
    .replace(/-$/u, '');
}

/** What keeps a text from being an address; undefined when it can be one. */
export function slugProblem(slug: string): SlugProblem | undefined {
  if (slug === '') return 'required';
  if (slug.length < 3 || slug.length > LONGEST) return 'slugLength';
  return /^[a-z0-9][a-z0-9-]*[a-z0-9]$/u.test(slug) ? undefined : 'slugFormat';
}
