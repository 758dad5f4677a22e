import type { Report } from '../Report';
import { linesOf, type Line } from '../text/lines';
import {
  isOfItsType,
  MEDIA_TAGS,
  MULTIVARIANT_TAGS,
  ONCE,
  requiredOf,
  SEGMENT_TAGS,
  VERSIONS,
} from '../text/tags';

type Tag = Line & { kind: 'tag' };

const tagsOf = (lines: Line[]): Tag[] => lines.filter((line) => line.kind === 'tag');

/** What holds for the text of every playlist, of either kind (4.1, 4.2, 4.4.1, 4.4.2, 8). */
export function checkText(report: Report, body: Uint8Array): void {
  const text = decode(body);
  report.check('text', text !== undefined, 'no UTF-8');
  if (text === undefined) return;
  // eslint-disable-next-line no-control-regex -- these are what the draft forbids
  const forbidden = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]|^[ ]|[ ]$/m.exec(text);
  report.check('text', forbidden === null, `character ${String(forbidden?.[0].codePointAt(0))}`);
  report.check('first-line', /^#EXTM3U\r?\n/.test(text), `begins with "${text.slice(0, 20)}"`);
  const lines = linesOf(text);
  const tags = tagsOf(lines);
  checkOnce(report, tags);
  checkMixture(report, tags);
  checkVersion(report, tags);
  tags.forEach((tag) => {
    checkAttributes(report, tag);
  });
}

function decode(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

function checkOnce(report: Report, tags: Tag[]): void {
  for (const name of ONCE) {
    const count = tags.filter((tag) => tag.name === name).length;
    if (count > 0) report.check('tag-once', count === 1, `${name} is there ${count} times`);
  }
}

function checkMixture(report: Report, tags: Tag[]): void {
  const media = tags.find(({ name }) => MEDIA_TAGS.has(name));
  const multivariant = tags.find(({ name }) => MULTIVARIANT_TAGS.has(name));
  report.check(
    'no-mixture',
    media === undefined || multivariant === undefined,
    `${String(media?.name)} beside ${String(multivariant?.name)}`,
  );
}

function checkVersion(report: Report, tags: Tag[]): void {
  const stated = Number(tags.find(({ name }) => name === 'EXT-X-VERSION')?.value ?? 1);
  const fractions = tags.some(({ name, value }) => name === 'EXTINF' && value.includes('.'));
  const needed = Math.max(fractions ? 3 : 1, ...tags.map(({ name }) => VERSIONS[name] ?? 1));
  report.check('version', stated >= needed, `version ${stated}, its tags need ${needed}`);
}

function checkAttributes(report: Report, { name, value, attributes, number }: Tag): void {
  if (!attributes) return;
  const where = `line ${number}: ${name}:${value}`;
  const { syntax, repeated } = attributes.faults;
  const mistyped = attributes.entries.filter(([attribute, text]) => !isOfItsType(name, attribute, text));
  report.check('attribute-syntax', syntax.length === 0 && mistyped.length === 0, where);
  report.check('attribute-once', repeated.length === 0, where);
  const missing = requiredOf(name).filter((attribute) => !attributes.has(attribute));
  report.check('attribute-required', missing.length === 0, `${missing.join(', ')} missing in ${where}`);
}

/** The order of tags in a media playlist, and what each segment has to have (3.1.2, 4.4.3, 4.4.4). */
export function checkOrder(report: Report, lines: Line[]): void {
  const firstSegment = lines.findIndex((line) => line.kind === 'uri' || SEGMENT_TAGS.has(line.name));
  const sequences = ['EXT-X-MEDIA-SEQUENCE', 'EXT-X-DISCONTINUITY-SEQUENCE'];
  lines.forEach((line, index) => {
    if (line.kind === 'tag' && sequences.includes(line.name))
      report.check(
        'sequence-first',
        firstSegment < 0 || index < firstSegment,
        `${line.name} after a segment`,
      );
  });
  let named = false;
  // A delta update may have left it out with the segments that it stood before.
  let mapped = lines.some((line) => line.kind === 'tag' && line.name === 'EXT-X-SKIP');
  let parts = 0;
  for (const line of lines) {
    if (line.kind === 'uri') {
      report.check('extinf', named, `line ${line.number}: no EXTINF for ${line.uri}`);
      report.check('map', mapped, `line ${line.number}: no EXT-X-MAP for ${line.uri}`);
      named = false;
      parts = 0;
    } else if (line.name === 'EXTINF') named = true;
    else if (line.name === 'EXT-X-MAP') mapped = true;
    if (line.kind === 'tag' && line.name === 'EXT-X-PART') parts += 1;
    if (line.kind === 'tag' && LEADING.has(line.name))
      report.check('before-parts', parts === 0, `line ${line.number}: ${line.name} after ${parts} parts`);
  }
}

const LEADING = new Set(['EXT-X-DISCONTINUITY', 'EXT-X-MAP', 'EXT-X-PROGRAM-DATE-TIME', 'EXT-X-KEY']);
