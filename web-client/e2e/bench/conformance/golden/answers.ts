import type { Rule } from '../rules';
import { checkAnswer, checkNotModified, checkRefusal, type Answer, type Kind } from '../rules/answers';
import {
  checkBlockingPart,
  checkBlockingSegment,
  checkEnd,
  checkOld,
  checkOverflow,
  checkPartAlone,
  checkTooFar,
  type Directed,
} from '../rules/directives';
import { checkAvailable, checkConstant, checkHint } from '../rules/resources';
import { parseMediaPlaylist } from '../text/mediaPlaylist';
import type { Broken, Case } from './Case';
import { golden, goldenText } from './playlists';

const PLAYLIST = {
  'content-type': 'application/vnd.apple.mpegurl',
  'access-control-allow-origin': '*',
  etag: '"a1"',
  'content-encoding': 'gzip',
  vary: 'Accept-Encoding',
};
const MEDIA = {
  'access-control-allow-origin': '*',
  etag: '"a1"',
  'cache-control': 'public, max-age=31536000, immutable',
};

const HEADERS: Record<Kind, Answer['headers']> = {
  multivariant: { ...PLAYLIST, 'cache-control': 'public, max-age=2' },
  playlist: { ...PLAYLIST, 'cache-control': 'public, max-age=1' },
  blocking: { ...PLAYLIST, 'cache-control': 'public, max-age=6' },
  video: { ...MEDIA, 'content-type': 'video/mp4' },
  audio: { ...MEDIA, 'content-type': 'audio/mp4' },
};

const answer = (kind: Kind, headers: Answer['headers'] = {}): Case['show'] => {
  return (report) => {
    const all = { ...HEADERS[kind], ...headers };
    checkAnswer(report, kind, { url: '/x', status: 200, headers: all, body: Buffer.alloc(0) });
  };
};

const refusal = (status: number, cache = 'no-store'): Case['show'] => {
  const headers = { 'cache-control': cache, 'access-control-allow-origin': '*' };
  return (report) => {
    checkRefusal(report, { url: '/x', status, headers, body: Buffer.alloc(0) });
  };
};

const unmodified = (status: number): Case['show'] => {
  return (report) => {
    checkNotModified(report, { url: '/x', status, headers: {}, body: Buffer.alloc(0) });
  };
};

const got = (msn: number, parts: number, ms = 20): Directed => ({
  status: 200,
  ms,
  playlist: golden(msn, parts),
});
const refused = (status: number, ms = 5): Directed => ({ status, ms });
const over = parseMediaPlaylist(`${goldenText()}#EXT-X-ENDLIST\n`);
const ended: Directed = { status: 200, ms: 5, playlist: over };

const GOOD_DIRECTED: Case[] = [
  {
    how: 'the part that was asked for',
    show: (report) => {
      checkBlockingPart(report, { msn: 120, part: 2 }, got(120, 3));
    },
  },
  {
    how: 'a later segment',
    show: (report) => {
      checkBlockingPart(report, { msn: 120, part: 4 }, got(121, 0));
    },
  },
  {
    how: 'the segment that was asked for',
    show: (report) => {
      checkBlockingSegment(report, 119, got(120, 0));
    },
  },
  {
    how: 'what is long there',
    show: (report) => {
      checkOld(report, 'old', golden(), got(121, 1));
    },
  },
  {
    how: 'the first part of the next segment',
    show: (report) => {
      checkOverflow(report, { msn: 119, part: 5 }, got(120, 1));
    },
  },
  {
    how: 'a refusal of the future',
    show: (report) => {
      checkTooFar(report, 'far', refused(400));
    },
  },
  {
    how: 'a refusal of a part alone',
    show: (report) => {
      checkPartAlone(report, refused(400));
    },
  },
  {
    how: 'the end',
    show: (report) => {
      checkEnd(report, 'x', ended, ended);
    },
  },
  {
    how: 'the hinted part',
    show: (report) => {
      checkHint(report, '120.2.m4s', golden(120, 3), golden(120, 2));
    },
  },
];

export const GOOD_ANSWERS: Case[] = [
  ...(Object.keys(HEADERS) as Kind[]).map((kind) => ({
    how: `an answer of kind ${kind}`,
    show: answer(kind),
  })),
  { how: 'a refusal', show: refusal(404) },
  { how: 'nothing new', show: unmodified(304) },
  ...GOOD_DIRECTED,
];

const broken = (rule: Rule, how: string, show: Case['show']): Broken => ({ rule, how, show });

export const BROKEN_ANSWERS: Broken[] = [
  broken('content-type', 'a playlist as text', answer('playlist', { 'content-type': 'text/plain' })),
  broken('content-type', 'sound as video', answer('audio', { 'content-type': 'video/mp4' })),
  broken('cors', 'no CORS', answer('video', { 'access-control-allow-origin': undefined })),
  broken('etag', 'no ETag', answer('video', { etag: undefined })),
  broken('etag', 'an ETag that is not known again', unmodified(200)),
  broken('cache-control', 'a part for a minute', answer('video', { 'cache-control': 'public, max-age=60' })),
  broken(
    'cache-control',
    'a live playlist for six seconds',
    answer('playlist', { 'cache-control': 'max-age=6' }),
  ),
  broken(
    'cache-control',
    'a blocking answer for nobody',
    answer('blocking', { 'cache-control': 'no-store' }),
  ),
  broken('cache-control', 'an error for a minute', refusal(404, 'max-age=60')),
  broken('cache-control', 'an error for as long as a cache likes', refusal(404, '')),
  broken('gzip', 'a playlist that is not compressed', answer('playlist', { 'content-encoding': undefined })),
  broken('gzip', 'compression without Vary', answer('playlist', { vary: undefined })),
  broken('gzip', 'compressed media', answer('video', { 'content-encoding': 'gzip' })),
  broken('nonsense', 'nonsense that is answered', refusal(200)),
  broken('nonsense', 'nonsense that breaks the server', refusal(500)),
  broken('blocking-part', 'an answer too early', (report) => {
    checkBlockingPart(report, { msn: 120, part: 2 }, got(120, 2));
  }),
  broken('blocking-segment', 'a segment that is not whole', (report) => {
    checkBlockingSegment(report, 120, got(120, 5));
  }),
  broken('blocking-old', 'a late answer to an old question', (report) => {
    checkOld(report, 'old', golden(), got(121, 1, 1_500));
  }),
  broken('blocking-old', 'a playlist without its front', (report) => {
    checkOld(report, 'old', golden(110, 1), got(121, 1));
  }),
  broken('part-overflow', 'an answer before the next segment', (report) => {
    checkOverflow(report, { msn: 119, part: 5 }, got(120, 0));
  }),
  broken('far-future', 'a future that is waited for', (report) => {
    checkTooFar(report, 'far', refused(400, 2_000));
  }),
  broken('far-future', 'a future that is answered', (report) => {
    checkTooFar(report, 'far', got(120, 1));
  }),
  broken('part-without-msn', 'a part alone that is answered', (report) => {
    checkPartAlone(report, got(120, 1));
  }),
  broken('end-list', 'no end', (report) => {
    checkEnd(report, 'x', got(120, 1), got(120, 1));
  }),
  broken('end-directives', 'an end that is waited for', (report) => {
    checkEnd(report, 'x', ended, { ...ended, ms: 5_000 });
  }),
  broken('hint-is-part', 'another part than was hinted', (report) => {
    checkHint(report, 'x.m4s', golden(120, 3), golden(120, 2));
  }),
  broken('resource-constant', 'other bytes', (report) => {
    checkConstant(report, '/x', Buffer.from('a'), Buffer.from('b'));
  }),
  broken('part-available', 'a part that left early', (report) => {
    checkAvailable(report, 'part-available', '/x', 404);
  }),
  broken('segment-available', 'a segment that left early', (report) => {
    checkAvailable(report, 'segment-available', '/x', 404);
  }),
];
