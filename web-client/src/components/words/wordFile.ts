import type { NewWord, WordAction } from '@/api/schema';

export const ACTIONS: WordAction[] = ['mask', 'hold', 'block', 'timeout', 'allow'];

/** A word a line, with what becomes of it behind a tab. */
export function toFile(words: NewWord[]): string {
  return words.map(({ pattern, action }) => `${pattern}\t${action}\n`).join('');
}

/** What has no action behind it gets `usual`; empty lines and those that begin with # are left out. */
export function fromFile(text: string, usual: WordAction): NewWord[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [pattern = '', said] = line.split('\t').map((part) => part.trim());
      return { pattern, action: ACTIONS.find((action) => action === said) ?? usual };
    });
}
