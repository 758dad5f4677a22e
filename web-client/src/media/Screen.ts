/**
 * The page's video element. It keeps one MediaStream for good and swaps the tracks inside, so that the last frame of a
 * lost connection stays until the first frame of the next one.
 */
export class Screen {
  private readonly stream = new MediaStream();
  private frameRequest: number | undefined;

  constructor(private readonly video: HTMLVideoElement) {}

  /** `onFrame` is called when the first frame of these tracks has been painted. */
  show(tracks: MediaStreamTrack[], onFrame?: () => void): void {
    for (const old of this.stream.getTracks()) this.stream.removeTrack(old);
    for (const track of tracks) this.stream.addTrack(track);
    if (this.video.srcObject !== this.stream) this.attach();
    this.cancelFrame();
    if (onFrame) this.frameRequest = this.video.requestVideoFrameCallback(onFrame);
  }

  clear(): void {
    this.cancelFrame();
    if (this.video.srcObject === this.stream) this.video.srcObject = null;
  }

  private attach(): void {
    this.video.srcObject = this.stream;
    // A refusal (sound without a gesture) shows as the element's own paused state, which is the page's to handle.
    this.video.play().catch(() => undefined);
  }

  private cancelFrame(): void {
    if (this.frameRequest !== undefined) this.video.cancelVideoFrameCallback(this.frameRequest);
    this.frameRequest = undefined;
  }
}
