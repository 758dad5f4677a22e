import { linked } from '@/components/linked';

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'emote'; text: string; url: string }
  | { kind: 'mention'; text: string; mine: boolean };

const MARKS = /:([a-z0-9_]{2,24}):|@[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*/gu;
/** More marks on one letter than any script needs: they would grow into the lines around. */
const PILES = /(\p{M}{4})\p{M}+/gu;
/** They turn around what comes after them, so that one name could look like another. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** So few of them that each may be large. */
const JUMBO = 6;

/** A letter keeps the marks that scripts use, and everything the direction that it has by itself. */
export function tamed(text: string): string {
  return text.replace(TURNS, '').replace(PILES, '$1');
}

/** What somebody has said in pieces. Nothing in it is more than text but web addresses, known emotes and names. */
export function pieces(text: string, emotes: ReadonlyMap<string, string>, myName?: string): Piece[] {
  return linked(tamed(text)).flatMap((piece): Piece[] =>
    piece.href === undefined
      ? marked(piece.text, emotes, myName)
      : [{ kind: 'link', text: piece.text, href: piece.href }],
  );
}

/** Whether it is nothing but a few emoji or emotes. */
export function isJumbo(found: readonly Piece[]): boolean {
  let count = 0;
  for (const piece of found) {
    if (piece.kind === 'emote') count += 1;
    else if (piece.kind !== 'text') return false;
    else {
      const words = piece.text.split(/\s+/u).filter((word) => word !== '');
      if (!words.every((word) => EMOJI.test(word) && PICTURE.test(word))) return false;
      count += words.reduce((sum, word) => sum + graphemes(word), 0);
    }
  }
  return count > 0 && count <= JUMBO;
}

function marked(text: string, emotes: ReadonlyMap<string, string>, myName: string | undefined): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (piece: Piece, index: number, length: number) => {
    if (index > at) found.push({ kind: 'text', text: text.slice(at, index) });
    found.push(piece);
    at = index + length;
  };
  for (const match of text.matchAll(MARKS)) {
    const [whole, code] = match;
    if (match.index < at) continue;
    const url = code === undefined ? undefined : emotes.get(code);
    const mine = code === undefined && speaksTo(text.slice(match.index + 1), myName);
    if (url !== undefined) add({ kind: 'emote', text: whole, url }, match.index, whole.length);
    else if (code === undefined) {
      const name = mine ? text.slice(match.index, match.index + 1 + (myName?.length ?? 0)) : whole;
      add({ kind: 'mention', text: name, mine }, match.index, name.length);
    }
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) });
  return found;
}

/** Names may have spaces, so one's own is compared as a whole. */
function speaksTo(text: string, name: string | undefined): boolean {
  if (name === undefined || name === '') return false;
  const next = text.charAt(name.length);
  return text.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/[\p{L}\p{N}_]/u.test(next);
}

function graphemes(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
