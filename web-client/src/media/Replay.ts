import { Store, type Observable } from '../signaling/observable';
import { openHls, type HlsPass, type HlsPlayback, type OpenHls } from './gallery/HlsPlayback';
import type { Quality, Rung } from './types';

export interface ReplayState {
  /** `opening` until there is a picture or a sound; `failed` when it will not go on by itself. */
  phase: 'opening' | 'playing' | 'failed';
  quality: Quality;
  /** Best first; empty while unknown. */
  rungs: Rung[];
}

export interface ReplayAddresses {
  /** of the multivariant playlist */
  all: string;
  /** of the playlist of the sound alone */
  sound: string;
}

/** Plays a recording on one video element. Where in it one is, and how fast it goes, is the element's own to say. */
export class Replay {
  private readonly store = new Store<ReplayState>({ phase: 'opening', quality: 'auto', rungs: [] });
  readonly state: Observable<ReplayState> = this.store;
  private addresses: ReplayAddresses = { all: '', sound: '' };
  private playback: HlsPlayback | undefined;
  /** Tells an opening that was overtaken from the current one. */
  private opening = 0;
  private forget: (() => void) | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly open: OpenHls = openHls,
  ) {}

  /** Where to find it, before the start and whenever the tokens in addresses were renewed; what plays goes on. */
  relocate(addresses: ReplayAddresses): void {
    this.addresses = addresses;
  }

  /** @param from seconds */
  start(from = 0): void {
    this.load(from, playAloud);
  }

  stop(): void {
    this.opening += 1;
    this.forget?.();
    this.playback?.close();
    this.playback = undefined;
  }

  /** Once more, from where it stopped. */
  again(): void {
    this.load(this.video.currentTime, playOn);
  }

  select(quality: Quality): void {
    const before = this.store.get().quality;
    if (quality === before) return;
    this.change({ quality });
    if (quality !== 'audio' && before !== 'audio') this.playback?.select(quality);
    else this.load(this.video.currentTime, this.video.paused ? undefined : playOn);
  }

  /** When (ms since the epoch) what is at a second was filmed, by the broadcast's clock. */
  dateAt(seconds: number): number | undefined {
    return this.playback?.dateAt(seconds);
  }

  private load(from: number, play: ((video: HTMLVideoElement) => Promise<void>) | undefined): void {
    this.stop();
    const { opening, video } = this;
    const current = (listener: () => void) => () => {
      if (opening === this.opening) listener();
    };
    const failed = current(() => {
      this.fail();
    });
    const started = current(() => {
      this.change({ phase: 'playing' });
    });
    const { quality } = this.store.get();
    this.change({ phase: 'opening' });
    this.startAt(from);
    if (play === undefined) this.startAtRest(started);
    this.open(
      video,
      quality === 'audio' ? this.addresses.sound : this.addresses.all,
      { live: false, quality, autoplay: false, pass: this.pass },
      {
        started,
        offered: current(() => {
          this.offer();
        }),
        failed,
      },
    )
      .then((playback) => {
        if (opening !== this.opening) {
          playback.close();
          return;
        }
        this.playback = playback;
        this.offer();
        void play?.(video);
      })
      .catch(failed);
  }

  /** With the token of the newest addresses, whatever stood in those that it began with. */
  private get pass(): HlsPass | undefined {
    if (tokenOf(this.addresses.all) === null) return undefined;
    return {
      ready: () => Promise.resolve(),
      sign: (address) => signed(address, tokenOf(this.addresses.all)),
      doubted: () => undefined,
    };
  }

  /** The first frame that is shown is the wanted one: the element is moved before it has any. */
  private startAt(seconds: number): void {
    const { video } = this;
    const move = () => {
      video.currentTime = Math.min(seconds, Math.max(0, video.duration - 1));
    };
    if (seconds > 0) video.addEventListener('loadedmetadata', move, { once: true });
    this.forget = () => {
      video.removeEventListener('loadedmetadata', move);
    };
  }

  /** Nothing moves while it is paused, and of the sound alone there is no picture: to be ready is enough. */
  private startAtRest(started: () => void): void {
    const { forget, video } = this;
    video.addEventListener('canplay', started, { once: true });
    this.forget = () => {
      forget?.();
      video.removeEventListener('canplay', started);
    };
  }

  /** The sound alone has no pictures to choose from: those known before stay. */
  private offer(): void {
    const rungs = this.playback?.rungs ?? [];
    if (rungs.length > 0) this.change({ rungs });
  }

  /** A recording without sound cannot be listened to: back to what was there. */
  private fail(): void {
    if (this.store.get().quality === 'audio') this.select('auto');
    else this.change({ phase: 'failed' });
  }

  private change(change: Partial<ReplayState>): void {
    this.store.set({ ...this.store.get(), ...change });
  }
}

function tokenOf(address: string): string | null {
  return new URL(address, globalThis.location.href).searchParams.get('token');
}

function signed(address: string, token: string | null): string {
  const url = new URL(address, globalThis.location.href);
  if (token !== null) url.searchParams.set('token', token);
  return url.href;
}

/** Aloud where the browser lets it, which it does for who came here by a click; else without sound. */
async function playAloud(video: HTMLVideoElement): Promise<void> {
  video.muted = false;
  try {
    await video.play();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
    video.muted = true;
    await playOn(video);
  }
}

/** A refusal shows as the element's own paused state. */
async function playOn(video: HTMLVideoElement): Promise<void> {
  await video.play().catch(() => undefined);
}
