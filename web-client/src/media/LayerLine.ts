import type { SignalingClient } from '../signaling/SignalingClient';
import { receptionReport } from './stats/receptionReport';
import type { InboundSnapshot } from './stats/report';
import type { LayerGiven, LayerWish } from './types';

/**
 * The line between a viewer on the floor and who picks the layer: tells what every second was like and what the viewer
 * wants, and knows what is sent.
 */
export class LayerLine {
  private mediaId: string | undefined;
  private wish: LayerWish = 'auto';
  given: LayerGiven | undefined;

  constructor(
    private readonly client: SignalingClient,
    private readonly video: HTMLVideoElement,
  ) {}

  listen(): () => void {
    return this.client.on('layer', ({ mediaId, layer, reason }) => {
      if (mediaId === this.mediaId) this.given = { layer, reason };
    });
  }

  /** Another media session; of the wish it knows nothing. */
  serve(mediaId: string | undefined): void {
    this.mediaId = mediaId;
    this.given = undefined;
    if (this.wish !== 'auto') this.tell();
  }

  choose(wish: LayerWish): void {
    if (wish === this.wish) return;
    this.wish = wish;
    this.tell();
  }

  report(before: InboundSnapshot, now: InboundSnapshot): void {
    if (this.mediaId === undefined || !this.client.connected) return;
    this.client.send({
      type: 'reception',
      mediaId: this.mediaId,
      ...receptionReport(before, now),
      ...tile(this.video),
      hidden: isHidden(this.video),
    });
  }

  private tell(): void {
    const { mediaId, wish } = this;
    if (mediaId === undefined) return;
    // What is not heard now is said again to the next media session.
    this.client.request({ type: 'select-layer', mediaId, layer: wish }).catch(() => undefined);
  }
}

/** In device pixels. */
function tile({ clientWidth, clientHeight }: HTMLVideoElement): { tileWidth?: number; tileHeight?: number } {
  if (clientWidth === 0 || clientHeight === 0) return {};
  return {
    tileWidth: Math.round(clientWidth * window.devicePixelRatio),
    tileHeight: Math.round(clientHeight * window.devicePixelRatio),
  };
}

function isHidden(video: HTMLVideoElement): boolean {
  return document.hidden && document.pictureInPictureElement !== video;
}
