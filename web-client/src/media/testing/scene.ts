import { vi } from 'vitest';
import type { Stream } from '../../signaling/messages';
import { SignalingClient } from '../../signaling/SignalingClient';
import { FakeServer } from '../../signaling/testing/FakeServer';
import { stubWebRtc } from './FakePeerConnection';

export const LIVE: Stream = { id: 's1', title: 'Late set', state: 'live', startedAt: '2026-01-01T20:00:00Z' };
export const ICE_SERVERS = [{ urls: 'turn:turn.test', username: 'u', credential: 'c' }];

/** A service with one channel, and a client that is connected to it. */
export class Scene {
  readonly server: FakeServer;
  readonly client: SignalingClient;
  stream: Stream | undefined = LIVE;
  restricted = false;
  private offers = 0;

  constructor() {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    stubWebRtc();
    this.server = new FakeServer();
    this.client = new SignalingClient({
      url: 'ws://test/ws',
      knock: this.server.knock,
      accessToken: () => Promise.resolve('token'),
    });
    this.letIn();
    this.server.answer('publish', () => this.published());
    for (const type of ['answer', 'unsubscribe', 'select-layer', 'end'] as const)
      this.server.answer(type, () => ({ type: 'done' }));
  }

  /** Whoever comes may watch. */
  letIn(): void {
    this.server.answer('join', () => this.joined());
    this.server.answer('subscribe', () => this.offer());
  }

  /** The media session that the service made last. */
  get mediaId(): string {
    return `m${this.offers}`;
  }

  problem(code: string, retryAfterMs?: number): object {
    return { type: 'problem', code, detail: `About ${code}.`, retryAfterMs };
  }

  streamBecomes(fields: Partial<Stream>): void {
    this.stream = { ...LIVE, ...this.stream, ...fields };
    this.server.push({ type: 'stream', channel: 'jazz', stream: this.stream });
  }

  mediaCloses(
    reason: 'sfu-lost' | 'moved' | 'ice-failed' | 'replaced' | 'ended' | 'expired',
    mediaId = this.mediaId,
  ): void {
    this.server.push({ type: 'media-closed', mediaId, reason });
  }

  mediaMoves(mediaId = this.mediaId): void {
    this.server.push({ type: 'media-moving', mediaId });
  }

  /** The socket goes, and the service comes back knowing these media sessions. */
  async socketReturnsWith(mediaIds: string[]): Promise<void> {
    this.server.answer('hello', () => this.server.welcome({ resumed: mediaIds.length > 0, mediaIds }));
    this.server.drop();
    await this.after(200);
  }

  async after(ms = 1): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
  }

  end(): void {
    this.client.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }

  private joined(): object {
    const channel = { slug: 'jazz', title: 'Jazz cellar', ownerName: 'Ada' };
    return {
      type: 'joined',
      channel,
      stream: this.stream,
      viewers: 3,
      restricted: this.restricted,
      iceServers: ICE_SERVERS,
    };
  }

  private offer(): object {
    if (this.stream?.state !== 'live') return this.problem('stream-not-live');
    this.offers += 1;
    return { type: 'offer', mediaId: this.mediaId, sdp: `offer-${this.offers}` };
  }

  private published(): object {
    this.offers += 1;
    this.stream = { ...(this.stream ?? LIVE), state: 'live', graceEndsAt: undefined };
    return { type: 'published', mediaId: this.mediaId, stream: this.stream, sdp: `answer-${this.offers}` };
  }
}
