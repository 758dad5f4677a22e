import type { Draft } from '@/chat/Drafting';

export const LONGEST = 500;
/** How many characters before the end one is told. */
const SOON = 50;

const segmenter = new Intl.Segmenter();

/** As it is said: in one line. */
export function lineOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** As people count characters, and so does the service. */
export function lengthOf(text: string): number {
  // A text has no more characters than units, and most are far from the end.
  if (text.length < LONGEST - SOON) return text.length;
  return [...segmenter.segment(text)].length;
}

/** How many characters are left, once that matters. */
export function left(text: string): number | undefined {
  const rest = LONGEST - lengthOf(lineOf(text));
  return rest <= SOON ? rest : undefined;
}

/** Of those that were chosen by name, who is still in the line. */
export function mentionedIn(line: string, people: Draft['people']): string[] {
  return [...new Set(people.filter(({ name }) => line.includes(`@${name}`)).map(({ id }) => id))];
}
