const ADDRESS = /https?:\/\/[^\s<>"]+/gu;
/** What ends a sentence after an address rather than the address. */
const TAIL = /[.,;:!?'’”»)\]]+$/u;

export interface Piece {
  text: string;
  href?: string;
}

/** Plain text in pieces, those that are web addresses with where they lead. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = match[0].replace(TAIL, '');
    if (!URL.canParse(href)) continue;
    pieces.push({ text: text.slice(at, match.index) }, { text: href, href });
    at = match.index + href.length;
  }
  pieces.push({ text: text.slice(at) });
  return pieces.filter((piece) => piece.text !== '');
}
