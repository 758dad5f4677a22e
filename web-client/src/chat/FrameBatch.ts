/** A page in the background is not drawn, and has to keep up all the same. */
const UNSEEN_MS = 250;

/** Gathers what changes between two frames, so that hundreds of changes a second cost one drawing per frame. */
export class FrameBatch {
  private frame: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly run: () => void) {}

  request(): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(this.fire, UNSEEN_MS);
    this.frame = requestAnimationFrame(this.fire);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  private readonly fire = (): void => {
    this.cancel();
    this.run();
  };
}
