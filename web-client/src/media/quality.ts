import type { Layer, Quality } from './types';

/** The layer that a quality means on the floor, where nobody measures the way to the viewer yet: Auto is the best one. */
export function floorLayer(quality: Quality): Layer {
  switch (quality) {
    case 'auto':
      return 'high';
    case 'saver':
    case 'audio':
      return 'low';
    case 'high':
    case 'medium':
    case 'low':
      return quality;
  }
}
