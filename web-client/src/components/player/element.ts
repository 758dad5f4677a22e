/** The element's own switches; `volumechange` tells everybody who shows them. */
export function setMuted(video: HTMLVideoElement, muted: boolean): void {
  video.muted = muted;
}

export function setVolume(video: HTMLVideoElement, volume: number): void {
  video.volume = volume;
}
