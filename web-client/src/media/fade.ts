const FADE_MS = 200;
const STEP_MS = 20;
/** By then a fade is surely over, and what was heard may be closed. */
export const FADED_MS = FADE_MS + 2 * STEP_MS;

interface Fade {
  timer: ReturnType<typeof setInterval>;
  /** Where it leads, or would lead had it not been turned round. */
  loudness: number;
}

const fades = new WeakMap<HTMLMediaElement, Fade>();

/** How loud an element is meant to be; while it fades, its own `volume` says something else. */
export function loudness(video: HTMLMediaElement): number {
  return fades.get(video)?.loudness ?? video.volume;
}

export function fadeIn(video: HTMLMediaElement): void {
  fade(video, (part) => part);
}

/** Ends in silence, with the volume as it was. */
export function fadeOut(video: HTMLMediaElement): void {
  fade(
    video,
    (part) => 1 - part,
    () => {
      video.muted = true;
    },
  );
}

function fade(video: HTMLMediaElement, share: (part: number) => number, end?: () => void): void {
  stop(video);
  if (video.muted || video.volume === 0) {
    end?.();
    return;
  }
  const started = performance.now();
  let set = video.volume;
  const fading: Fade = { loudness: set, timer: setInterval(step, STEP_MS) };
  fades.set(video, fading);
  step();

  function step(): void {
    const part = Math.min(1, (performance.now() - started) / FADE_MS);
    // Somebody has turned the volume meanwhile: that is where it goes.
    if (Math.abs(video.volume - set) > 1e-3) fading.loudness = video.volume;
    video.volume = fading.loudness * share(part);
    set = video.volume;
    if (part < 1) return;
    stop(video);
    end?.();
    video.volume = fading.loudness;
  }
}

function stop(video: HTMLMediaElement): void {
  clearInterval(fades.get(video)?.timer);
  fades.delete(video);
}
