import type { Report } from '../Report';

/** An HTTP answer as it came over the wire: the body as it was sent. */
export interface Answer {
  url: string;
  status: number;
  headers: Partial<Record<string, string | string[]>>;
  body: Uint8Array;
}

export type Kind = 'multivariant' | 'playlist' | 'blocking' | 'video' | 'audio';

const YEAR_S = 31_536_000;

export const header = ({ headers }: Answer, name: string): string => String(headers[name] ?? '');

/** Headers of a good answer (4, 6.2.1, and what caches need). The request said that it takes gzip. */
export function checkAnswer(report: Report, kind: Kind, answer: Answer): void {
  const { url, status } = answer;
  if (status !== 200) return;
  report.check(
    'content-type',
    typeFits(kind, header(answer, 'content-type')),
    `${url}: ${header(answer, 'content-type')}`,
  );
  report.check('cors', header(answer, 'access-control-allow-origin') === '*', url);
  report.check('etag', /^(W\/)?"[^"]+"$/.test(header(answer, 'etag')), `${url}: ${header(answer, 'etag')}`);
  const cache = header(answer, 'cache-control');
  report.check('cache-control', cacheFits(kind, cache), `${kind} ${url}: ${cache}`);
  checkCompression(report, kind, answer);
}

function typeFits(kind: Kind, type: string): boolean {
  if (kind === 'video' || kind === 'audio') return type === `${kind}/mp4`;
  return /^(application\/vnd\.apple\.mpegurl|audio\/mpegurl)(;.*)?$/i.test(type);
}

export function maxAge(cacheControl: string): number | undefined {
  const seconds = /(?:^|[\s,])max-age=(\d+)/.exec(cacheControl)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}

function cacheFits(kind: Kind, cache: string): boolean {
  const age = maxAge(cache);
  const shared = age !== undefined && !/private|no-store/.test(cache);
  switch (kind) {
    case 'video':
    case 'audio':
      return shared && age >= YEAR_S && cache.includes('immutable');
    case 'blocking':
      // Longer than it takes until everybody has asked, shorter than until nobody asks any more.
      return shared && age >= 2 && age <= 60;
    case 'playlist':
      return /no-cache|no-store/.test(cache) || (shared && age <= 1);
    case 'multivariant':
      return shared && age <= 6;
  }
}

function checkCompression(report: Report, kind: Kind, answer: Answer): void {
  const encoding = header(answer, 'content-encoding');
  if (kind === 'video' || kind === 'audio') {
    report.check('gzip', encoding === '', `${answer.url}: ${encoding}`);
    return;
  }
  const varies = /accept-encoding|\*/i.test(header(answer, 'vary'));
  report.check(
    'gzip',
    encoding === 'gzip' && varies,
    `${answer.url}: "${encoding}", Vary: ${header(answer, 'vary')}`,
  );
}

/** An answer to If-None-Match with the ETag that was given before. */
export function checkNotModified(report: Report, { url, status }: Answer): void {
  report.check('etag', status === 304, `${url}: ${status} to its own ETag`);
}

/** An answer to something that makes no sense: an error of the client's, which caches don't keep for long. */
export function checkRefusal(report: Report, answer: Answer): void {
  const { url, status } = answer;
  report.check('nonsense', status >= 400 && status < 500, `${url}: ${status}`);
  checkError(report, answer);
}

export function checkError(report: Report, answer: Answer): void {
  const cache = header(answer, 'cache-control');
  const short = /no-store|no-cache/.test(cache) || (maxAge(cache) ?? Infinity) <= 2;
  report.check('cache-control', short, `${answer.status} ${answer.url}: "${cache}"`);
  report.check(
    'cors',
    header(answer, 'access-control-allow-origin') === '*',
    `${answer.status} ${answer.url}`,
  );
}
