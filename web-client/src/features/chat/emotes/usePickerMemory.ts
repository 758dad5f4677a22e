import { useCallback } from 'react';
import { useStored } from '@/hooks/useStored';
import { TONES, type Tone } from './emoji';

/** Three rows on the narrowest phone. */
const REMEMBERED = 24;

const isTone = (value: unknown): value is Tone => TONES.some((tone) => tone === value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string' && text.length < 64);

/** The newest first, each once. */
export const withRecent = (recent: readonly string[], text: string): string[] =>
  [text, ...recent.filter((other) => other !== text)].slice(0, REMEMBERED);

/** The tone that somebody has chosen, and what they used lately (an emoji, or an emote as `:code:`). */
export function usePickerMemory() {
  const [tone, setTone] = useStored<Tone>('ovation.emoji-tone', 0, isTone);
  const [recent, setRecent] = useStored<string[]>('ovation.emoji-recent', [], isTexts);
  const remember = useCallback(
    (text: string) => {
      setRecent(withRecent(recent, text));
    },
    [recent, setRecent],
  );
  return { tone, setTone, recent, remember };
}
