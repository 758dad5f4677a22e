/** The part of the REST contract that the client calls; signaling/contract/README.md says what it means. */

export interface Account {
  id: string;
  email: string;
  displayName: string;
}

export interface Channel {
  slug: string;
  title: string;
  ownerName: string;
}

export interface LiveEntry {
  channel: Channel;
  stream: {
    id: string;
    title: string;
    state: 'live' | 'interrupted' | 'ended';
    startedAt: string;
    graceEndsAt?: string;
    endedAt?: string;
  };
  viewers: number;
}

export interface StreamKey {
  streamKey: string;
  whipUrl: string;
  rtmpUrl?: string;
}

export interface Token {
  accessToken: string;
  /** seconds */
  expiresIn: number;
}

interface Answer<Status extends number, Body> {
  responses: Record<Status, { content: { 'application/json': Body } }>;
}
interface Takes<Body> {
  requestBody: { content: { 'application/json': Body } };
}
interface OfChannel {
  parameters: { path: { slug: string } };
}

export interface paths {
  '/api/v1/auth/register': {
    post: Takes<{ email: string; password: string; displayName: string }> & Answer<201, Account>;
  };
  '/api/v1/auth/login': { post: Takes<{ email: string; password: string }> & Answer<200, Token> };
  '/api/v1/auth/refresh': { post: Answer<200, Token> };
  '/api/v1/auth/logout': { post: { responses: Record<204, { content?: never }> } };
  '/api/v1/me': { get: Answer<200, Account> };
  '/api/v1/me/channel': { get: Answer<200, Channel> };
  '/api/v1/channels': { post: Takes<{ slug: string; title: string }> & Answer<201, Channel> };
  '/api/v1/channels/{slug}': {
    get: OfChannel & Answer<200, Channel>;
    patch: OfChannel & Takes<{ title: string }> & Answer<200, Channel>;
  };
  '/api/v1/channels/{slug}/stream-key': { post: OfChannel & Answer<201, StreamKey> };
  '/api/v1/live': { get: Answer<200, { streams: LiveEntry[] }> };
}
