import type { Emote } from '@/api/chat';

export const EMOTE_TYPES = ['image/png', 'image/webp', 'image/gif', 'image/jpeg'];
export const LARGEST_BYTES = 256 * 1024;
export const MOST_EMOTES = 100;
const LONGEST_CODE = 24;

export type FileProblem = 'emoteType' | 'emoteSize' | 'emoteEmpty';
export type CodeProblem = 'required' | 'emoteCode' | 'emoteTaken';

export function fileProblem({ type, size }: { type: string; size: number }): FileProblem | undefined {
  if (!EMOTE_TYPES.includes(type)) return 'emoteType';
  if (size === 0) return 'emoteEmpty';
  return size > LARGEST_BYTES ? 'emoteSize' : undefined;
}

/** What a file may be called by its name: `Party Parrot (2).gif` becomes `party_parrot_2`. */
export function suggestedCode(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/u, '')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_')
    .slice(0, LONGEST_CODE)
    .replace(/^_+|_+$/gu, '');
}

export function codeProblem(code: string, emotes: readonly Emote[]): CodeProblem | undefined {
  if (code === '') return 'required';
  if (!/^[a-z0-9_]{2,24}$/u.test(code)) return 'emoteCode';
  return emotes.some((emote) => emote.code === code) ? 'emoteTaken' : undefined;
}
