const MOST = 5;
const TAG = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,22}[\p{L}\p{M}\p{N}])?$/u;

/** What somebody has typed between commas, each tag once. A number sign in front is what people are used to. */
export function parseTags(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().replace(/^#/u, '').replace(/\s+/gu, '-').toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** What keeps them from being tags; undefined when they can be. */
export function tagsProblem(text: string): 'tagCount' | 'tagFormat' | undefined {
  const tags = parseTags(text);
  if (tags.length > MOST) return 'tagCount';
  return tags.every((tag) => TAG.test(tag)) ? undefined : 'tagFormat';
}
