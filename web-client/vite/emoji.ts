import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const MODULE = 'virtual:emoji/';
/** Bare skin tones and hair: parts of emoji, which nobody writes alone. */
const COMPONENTS = 2;
const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];

interface Source {
  unicode: string;
  label: string;
  group?: number;
  tags?: string[];
  hexcode: string;
  skins?: { unicode: string }[];
}

/** What the page needs of an emoji: itself, its group, its name, its short codes, what else it is found by, and its five tones. */
type Entry = [string, number, string, string, string, string[]?];

const read = (path: string): unknown =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`emojibase-data/${path}`), 'utf8'));

/** Of two people with tones of their own, the one in which both have this. */
function inTone(skins: { unicode: string }[], tone: string): string | undefined {
  const others = TONES.filter((other) => other !== tone);
  return skins.find(
    ({ unicode }) => unicode.includes(tone) && !others.some((other) => unicode.includes(other)),
  )?.unicode;
}

function entries(language: string): Entry[] {
  const codes = read('en/shortcodes/emojibase.json') as Record<string, string | string[] | undefined>;
  return (read(`${language}/compact.json`) as Source[]).flatMap((emoji): Entry[] => {
    const { unicode, label, group, tags = [], hexcode, skins = [] } = emoji;
    if (group === undefined || group === COMPONENTS) return [];
    const entry: Entry = [unicode, group, label, [codes[hexcode] ?? []].flat().join(' '), tags.join(' ')];
    if (skins.length > 0) entry.push(TONES.flatMap((tone) => inTone(skins, tone) ?? []));
    return [entry];
  });
}

/** `virtual:emoji/en` and the like: the names of all emoji in a language, served by us and a fifth of what emojibase ships. */
export function emoji(): Plugin {
  return {
    name: 'ovation-emoji',
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith(`\0${MODULE}`)
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(entries(id.slice(MODULE.length + 1))))})`
        : undefined,
  };
}
