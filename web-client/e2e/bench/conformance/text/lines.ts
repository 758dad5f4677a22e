import { Attributes } from './attributes';
import { hasAttributes } from './tags';

export type Line =
  | { kind: 'tag'; number: number; name: string; value: string; attributes: Attributes | undefined }
  | { kind: 'uri'; number: number; uri: string };

/** The tags and URIs of a playlist; blank lines and comments say nothing (4.1). */
export function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((line, index): Line[] => {
    const number = index + 1;
    if (line.startsWith('#EXT')) return [tag(line, number)];
    return line === '' || line.startsWith('#') ? [] : [{ kind: 'uri', number, uri: line }];
  });
}

function tag(line: string, number: number): Line {
  const colon = line.indexOf(':');
  const name = line.slice(1, colon < 0 ? undefined : colon);
  const value = colon < 0 ? '' : line.slice(colon + 1);
  return {
    kind: 'tag',
    number,
    name,
    value,
    attributes: hasAttributes(name) ? new Attributes(value) : undefined,
  };
}
