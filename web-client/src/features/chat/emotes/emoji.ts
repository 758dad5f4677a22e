import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '@/i18n/languages';

/** In the order of the picker; the numbers are Unicode's groups as emojibase counts them. */
export const GROUPS = {
  smileys: 0,
  people: 1,
  nature: 3,
  food: 4,
  travel: 5,
  activities: 6,
  objects: 7,
  symbols: 8,
  flags: 9,
};
export type Group = keyof typeof GROUPS;

/** 0: yellow, then from the lightest to the darkest. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;
export const TONES: Tone[] = [0, 1, 2, 3, 4, 5];

export interface Emoji {
  char: string;
  group: number;
  /** In the page's language. */
  label: string;
  /** What it is called between colons, the usual one first. */
  codes: string[];
  /** Other words that it is found by, lower case. */
  words: string[];
  /** In each of the five tones, where it has any. */
  tones: string[];
}

type Source = typeof import('virtual:emoji/*').default;

const sources: Record<Language, () => Promise<{ default: Source }>> = {
  en: () => import('virtual:emoji/en'),
  de: () => import('virtual:emoji/de'),
};

export async function loadEmoji(language: Language): Promise<Emoji[]> {
  const { default: rows } = await sources[language]();
  return rows.map(([char, group, label, codes, tags, tones = []]) => ({
    char,
    group,
    label,
    codes: codes === '' ? [] : codes.split(' '),
    words: `${label} ${tags}`.toLowerCase().split(/[\s,:]+/u),
    tones,
  }));
}

/** All emoji, named in the page's language; fetched once somebody wants them. */
export function useEmoji(wanted = true): Emoji[] | undefined {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'de' ? 'de' : 'en';
  return useQuery({
    queryKey: ['emoji', language],
    queryFn: () => loadEmoji(language),
    staleTime: Infinity,
    gcTime: Infinity,
    enabled: wanted,
  }).data;
}

export function inTone({ char, tones }: Emoji, tone: Tone): string {
  return tone === 0 ? char : (tones[tone - 1] ?? char);
}
