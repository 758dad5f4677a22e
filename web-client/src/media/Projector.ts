import { Store, type Observable } from '../signaling/observable';
import { fadeIn, fadeOut, loudness } from './fade';

/** What the person in front of it did to a video, which the next one has to keep. */
function carryOver(from: HTMLVideoElement, to: HTMLVideoElement): void {
  to.volume = loudness(from);
  to.muted = from.muted;
  // An element that never had anything to play is paused, too, but nobody paused it.
  if (from.paused && from.readyState > HTMLMediaElement.HAVE_NOTHING) to.pause();
  const captions = [...from.textTracks].find(({ mode }) => mode === 'showing');
  if (captions) showCaptions(to, captions.language);
}

function showCaptions(video: HTMLVideoElement, language: string): void {
  const apply = () => {
    for (const track of video.textTracks)
      if (track.kind !== 'metadata' && track.language === language) track.mode = 'showing';
  };
  apply();
  video.textTracks.addEventListener('addtrack', apply);
}

/**
 * Video elements that lie on each other, of which the audience sees one. The next picture is prepared on an element of
 * its own, unseen and unheard, and shown when it moves. The first element belongs to the page and always stays.
 */
export class Projector {
  private readonly store: Store<HTMLVideoElement>;
  /** The element that is seen, heard and steered. */
  readonly shown: Observable<HTMLVideoElement>;

  constructor(readonly first: HTMLVideoElement) {
    this.store = new Store(first);
    this.shown = this.store;
  }

  /** An element that looks like the first one and lies on it, for a picture that nobody sees yet. */
  prepare(): HTMLVideoElement {
    const video = document.createElement('video');
    video.className = this.first.className;
    video.playsInline = true;
    hide(video);
    this.first.after(video);
    return video;
  }

  /** The first element plays on unseen, until it is shown again. */
  rehearse(): void {
    const { first } = this;
    if (this.store.get() === first) return;
    hide(first);
    first.play().catch(() => undefined);
  }

  show(next: HTMLVideoElement): void {
    const before = this.store.get();
    if (next === before) return;
    carryOver(before, next);
    next.style.opacity = '';
    next.style.pointerEvents = '';
    next.inert = false;
    this.keepSound(next);
    keepPictureInPicture(before, next);
    cover(before);
    fadeIn(next);
    this.store.set(next);
    // Its owner closes it when its sound has faded.
    fadeOut(before);
  }

  /** As it was in the beginning. */
  reset(): void {
    this.show(this.first);
  }

  /** An element that is of no use any more; the one that is seen stays until there is another. */
  discard(video: HTMLVideoElement): void {
    if (video !== this.first && video !== this.store.get()) video.remove();
  }

  /** Browsers may stop a video that becomes audible without a gesture: then it goes on without sound. */
  private keepSound(video: HTMLVideoElement): void {
    if (video.paused || video.muted) return;
    video.play().catch(() => {
      video.muted = true;
      video.play().catch(() => undefined);
    });
  }
}

function hide(video: HTMLVideoElement): void {
  video.muted = true;
  cover(video);
}

function cover(video: HTMLVideoElement): void {
  video.inert = true;
  video.style.opacity = '0';
  video.style.pointerEvents = 'none';
}

function keepPictureInPicture(from: HTMLVideoElement, to: HTMLVideoElement): void {
  if (document.pictureInPictureElement === from) to.requestPictureInPicture().catch(() => undefined);
}
