import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chatPeople } from '@/api/chat';
import type { ChatState, Me } from '@/chat/types';
import { useDebounced } from '@/hooks/useDebounced';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { inTone, useEmoji } from '../emotes/emoji';
import { searchEmoji, searchEmotes } from '../emotes/emojiSearch';
import { useEmotes } from '../emotes/useEmotes';
import { usePickerMemory } from '../emotes/usePickerMemory';
import { tamed } from '../text';
import { commandsFor } from './commands';
import { tokenAt, type Token } from './completion';

/** Something that what is typed may mean. */
export interface Option {
  key: string;
  /** What is written when it is chosen. */
  insert: string;
  label: string;
  /** What it is, in words. */
  note?: string;
  char?: string;
  url?: string;
  person?: Me;
}

export interface Completion {
  token: Token;
  options: Option[];
}

const MOST = 8;
const QUIET_MS = 120;
const NONE: Option[] = [];

const youOf = ({ you }: ChatState) => you;

/** What the word at the caret may become. */
export function useCompletion(desk: ChatDesk, text: string, caret: number): Completion | undefined {
  const token = tokenAt(text, caret);
  const people = usePeople(desk, token);
  const emoji = useEmojiOptions(desk, token);
  const commands = useCommands(desk, token);
  if (token === undefined) return undefined;
  const options = { mention: people, emoji, command: commands }[token.kind];
  return options.length === 0 ? undefined : { token, options };
}

function usePeople({ slug }: ChatDesk, token: Token | undefined): Option[] {
  const wanted = token?.kind === 'mention';
  const query = useDebounced(wanted ? token.query : '', QUIET_MS);
  const { data } = useQuery({
    queryKey: ['chat', slug, 'people', query],
    queryFn: ({ signal }) => chatPeople(slug, { query, limit: MOST, signal }),
    enabled: wanted,
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  });
  if (!wanted || data === undefined) return NONE;
  const typed = token.query.toLowerCase();
  return data
    .filter(({ name }) =>
      name
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(typed)),
    )
    .map(({ id, name }) => ({ key: id, insert: `@${name}`, label: tamed(name), person: { id, name } }));
}

function useEmojiOptions({ slug }: ChatDesk, token: Token | undefined): Option[] {
  const wanted = token?.kind === 'emoji';
  const emoji = useEmoji(wanted);
  const emotes = useEmotes(slug);
  const { tone } = usePickerMemory();
  if (!wanted) return NONE;
  const own = searchEmotes(emotes, token.query).map(({ code, url }) => ({
    key: `:${code}:`,
    insert: `:${code}:`,
    label: `:${code}:`,
    url,
  }));
  const found = searchEmoji(emoji ?? [], token.query.replaceAll('_', ' '), MOST).map((each) => {
    const char = inTone(each, tone);
    return { key: char, insert: char, label: `:${each.codes[0] ?? ''}:`, note: each.label, char };
  });
  return [...own, ...found].slice(0, MOST);
}

function useCommands({ room }: ChatDesk, token: Token | undefined): Option[] {
  const { t } = useTranslation('chat');
  const you = useSelected(room.state, youOf);
  if (token?.kind !== 'command') return NONE;
  const typed = token.query.toLowerCase();
  return commandsFor(you)
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, usage }) => ({
      key: name,
      insert: `/${name}`,
      label: usage === undefined ? `/${name}` : `/${name} ${t(`usage.${usage}`)}`,
      note: t(`command.${name}`),
    }));
}

/** Which of the options Enter would take, and whether somebody wants none of them. */
export function useChoice(completion: Completion | undefined) {
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState<string>();
  const place = completion && `${completion.token.kind}${completion.token.from}`;
  const asked = completion && `${completion.token.kind}${completion.token.query}`;
  const [last, setLast] = useState(asked);
  if (last !== asked) {
    setLast(asked);
    setAt(0);
    if (place !== refused) setRefused(undefined);
  }
  const shown = place === refused ? undefined : completion;
  return {
    shown,
    at: Math.min(at, Math.max(0, (shown?.options.length ?? 0) - 1)),
    move: setAt,
    refuse: () => {
      setRefused(place);
    },
  };
}
