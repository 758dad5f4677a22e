import type { Rung } from '../types';
import type { GallerySnapshot } from './galleryStats';

const SECONDS = 10;
/** On the floor there is no buffer that would hide what varies. */
const HEADROOM = 1.5;

/** Watches whether a network that was too slow for the floor carries it now. */
export class NetworkProof {
  private good = 0;

  /** A second in the gallery; true once, when there have been enough good ones in a row. */
  add({ bandwidth }: Pick<GallerySnapshot, 'bandwidth'>, flowing: boolean, rungs: Rung[]): boolean {
    const needed = HEADROOM * Math.min(...rungs.map((rung) => rung.bandwidth));
    // Where the browser does not say what it measures, it has to do that nothing stalls.
    const enough = bandwidth === undefined || rungs.length === 0 || bandwidth >= needed;
    this.good = flowing && enough ? this.good + 1 : 0;
    return this.good === SECONDS;
  }
}
