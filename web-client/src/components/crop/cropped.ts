import type { Region, Size } from './geometry';

const QUALITY = 0.92;

/** A region of a picture in this size: as a PNG where it may be transparent, else as a JPEG on white. */
export function cropped(
  picture: HTMLImageElement,
  region: Region,
  { width, height }: Size,
  transparent = false,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.reject(new Error('this browser has no canvas'));
  if (!transparent) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, region.x, region.y, region.width, region.height, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error('the picture could not be written'));
        else resolve(blob);
      },
      transparent ? 'image/png' : 'image/jpeg',
      QUALITY,
    );
  });
}
