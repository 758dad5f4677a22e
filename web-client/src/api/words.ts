import { api, unwrap } from './client';
import type { NewWord, WordList, WordTrial } from './schema';

/** A list of words that nobody is to read, of a channel's chat or of the whole house. */
export interface Words {
  key: readonly string[];
  list: () => Promise<WordList>;
  add: (words: NewWord[]) => Promise<WordList>;
  remove: (id: string) => Promise<unknown>;
  /** What a text would hit, without saying it. */
  attempt: (text: string) => Promise<WordTrial>;
}

/** What one request may hold. */
const AT_ONCE = 2_000;

/** Lists of any length, a part after the other. */
async function inParts(words: NewWord[], add: (part: NewWord[]) => Promise<WordList>): Promise<WordList> {
  const list = await add(words.slice(0, AT_ONCE));
  return words.length > AT_ONCE ? inParts(words.slice(AT_ONCE), add) : list;
}

export function channelWords(slug: string): Words {
  const path = { slug };
  return {
    key: ['words', slug],
    list: () => unwrap(api.GET('/api/v1/channels/{slug}/chat/words', { params: { path } })),
    add: (words) =>
      inParts(words, (part) =>
        unwrap(api.POST('/api/v1/channels/{slug}/chat/words', { params: { path }, body: { words: part } })),
      ),
    remove: (wordId) =>
      unwrap(
        api.DELETE('/api/v1/channels/{slug}/chat/words/{wordId}', { params: { path: { slug, wordId } } }),
      ),
    attempt: (text) =>
      unwrap(api.POST('/api/v1/channels/{slug}/chat/words/trial', { params: { path }, body: { text } })),
  };
}

export const houseWords: Words = {
  key: ['words'],
  list: () => unwrap(api.GET('/api/v1/admin/words')),
  add: (words) =>
    inParts(words, (part) => unwrap(api.POST('/api/v1/admin/words', { body: { words: part } }))),
  remove: (wordId) => unwrap(api.DELETE('/api/v1/admin/words/{wordId}', { params: { path: { wordId } } })),
  attempt: (text) => unwrap(api.POST('/api/v1/admin/words/trial', { body: { text } })),
};
