/** What is being typed at the caret that can be completed, and where in the text it stands. */
export interface Token {
  kind: 'mention' | 'emoji' | 'command';
  /** Without its sign. */
  query: string;
  from: number;
  to: number;
}

/** So few letters would fit everything. */
const SHORTEST_EMOJI = 2;
const MENTION = /(?:^|\s)@([^\s@]{0,30})$/u;
const EMOJI = /(?:^|[^\p{L}\p{N}_:])(:[\p{L}\p{N}_+-]{1,24})$/u;
const COMMAND = /^\s*\/(\S{0,20})$/u;

export function tokenAt(text: string, caret: number): Token | undefined {
  const before = text.slice(0, caret);
  const command = COMMAND.exec(before)?.[1];
  if (command !== undefined) return token('command', command, caret);
  const mention = MENTION.exec(before)?.[1];
  if (mention !== undefined) return token('mention', mention, caret);
  const emoji = EMOJI.exec(before)?.[1]?.slice(1);
  if (emoji !== undefined && emoji.length >= SHORTEST_EMOJI) return token('emoji', emoji, caret);
  return undefined;
}

function token(kind: Token['kind'], query: string, to: number): Token {
  return { kind, query, from: to - query.length - 1, to };
}

/** The text with a token replaced by what was chosen, and where the caret is then. */
export function completed(
  text: string,
  { from, to }: Token,
  chosen: string,
): { text: string; caret: number } {
  const rest = text.slice(to);
  const gap = rest.startsWith(' ') ? '' : ' ';
  return { text: `${text.slice(0, from)}${chosen}${gap}${rest}`, caret: from + chosen.length + 1 };
}

/** The place beside this one in a list that ends where it begins. */
export function beside(at: number, step: number, count: number): number {
  return count === 0 ? 0 : (at + step + count) % count;
}
