import type { Emoji } from './emoji';

/** How well an emoji fits: the lower the better; undefined: not at all. */
function rank({ codes, words }: Emoji, query: string): number | undefined {
  if (codes.includes(query)) return 0;
  if (codes.some((code) => code.startsWith(query))) return 1;
  if (words.includes(query)) return 2;
  if (words.some((word) => word.startsWith(query))) return 3;
  // In the middle of a word two letters are in everything.
  return query.length > 2 && codes.some((code) => code.includes(query)) ? 4 : undefined;
}

/** What fits all words of a query, the best first, and among equals in the order of the picker. */
export function searchEmoji(all: readonly Emoji[], query: string, limit: number): Emoji[] {
  const wanted = query.toLowerCase().trim().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  return all
    .flatMap((emoji) => {
      const ranks = wanted.map((word) => rank(emoji, word));
      return ranks.includes(undefined) ? [] : [{ emoji, rank: Math.max(...(ranks as number[])) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ emoji }) => emoji);
}

export function searchEmotes<E extends { code: string }>(all: readonly E[], query: string): E[] {
  const wanted = query.toLowerCase().trim().replaceAll(' ', '_');
  const begins = all.filter(({ code }) => code.startsWith(wanted));
  return [...begins, ...all.filter(({ code }) => !code.startsWith(wanted) && code.includes(wanted))];
}
