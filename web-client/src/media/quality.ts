import type { LayerWish, Quality } from './types';

/** What a quality means on the floor. */
export function floorLayer(quality: Quality): LayerWish {
  return quality === 'saver' || quality === 'audio' ? 'low' : quality;
}
