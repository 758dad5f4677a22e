import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Emote } from '@/api/chat';
import { GROUPS, inTone, useEmoji, type Emoji, type Group, type Tone } from '../emotes/emoji';
import { searchEmoji, searchEmotes } from '../emotes/emojiSearch';
import { useEmotes } from '../emotes/useEmotes';
import type { Cell, Section } from './rows';

const MOST_FOUND = 160;

const emoteCell = ({ code, url }: Emote): Cell => ({
  key: `:${code}:`,
  insert: `:${code}:`,
  label: `:${code}:`,
  url,
});

const emojiCell = (emoji: Emoji, tone: Tone): Cell => {
  const char = inTone(emoji, tone);
  return { key: emoji.char, insert: char, label: emoji.label, char };
};

interface Wanted {
  slug: string;
  query: string;
  tone: Tone;
  recent: readonly string[];
}

/** What the picker shows; undefined until emoji are known by their names. */
export function useSections({ slug, query, tone, recent }: Wanted): Section[] | undefined {
  const { t } = useTranslation('chat');
  const emoji = useEmoji();
  const emotes = useEmotes(slug);
  return useMemo(() => {
    if (emoji === undefined) return undefined;
    const own = searchEmotes(emotes, query).map(emoteCell);
    if (query.trim() !== '') {
      const found = searchEmoji(emoji, query, MOST_FOUND).map((each) => emojiCell(each, tone));
      return [{ id: 'found', label: t('picker.found'), cells: [...own, ...found] }];
    }
    const groups = (Object.keys(GROUPS) as Group[]).map((group) => ({
      id: group,
      label: t(`picker.groups.${group}`),
      cells: emoji.filter((each) => each.group === GROUPS[group]).map((each) => emojiCell(each, tone)),
    }));
    return [
      { id: 'recent', label: t('picker.recent'), cells: recentCells(recent, emoji, emotes) },
      { id: 'emotes', label: t('picker.emotes'), cells: own },
      ...groups,
    ];
  }, [t, emoji, emotes, query, tone, recent]);
}

/** What is not there any more, such as an emote of another channel, is left out. */
function recentCells(recent: readonly string[], emoji: readonly Emoji[], emotes: readonly Emote[]): Cell[] {
  return recent.flatMap((text): Cell[] => {
    const emote = emotes.find(({ code }) => text === `:${code}:`);
    if (emote) return [emoteCell(emote)];
    const known = emoji.find(({ char, tones }) => char === text || tones.includes(text));
    return known ? [{ key: text, insert: text, label: known.label, char: text }] : [];
  });
}
