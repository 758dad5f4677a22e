export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** The part of a picture that is kept, in its own pixels. */
export type Region = Size & Point;

export interface Crop {
  /** 1 shows as much of the picture as the shape allows. */
  zoom: number;
  /** What is in the middle. */
  centre: Point;
}

export const CLOSEST = 8;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** As much as fits, from the middle. */
export function wholeOf({ width, height }: Size): Crop {
  return { zoom: 1, centre: { x: width / 2, y: height / 2 } };
}

/** What a crop keeps of a picture: in the shape that is wanted, and never beyond the picture's edge. */
export function regionOf(picture: Size, shape: Size, { zoom, centre }: Crop): Region {
  const aspect = shape.width / shape.height;
  const width = Math.min(picture.width, picture.height * aspect) / clamp(zoom, 1, CLOSEST);
  const height = width / aspect;
  return {
    x: clamp(centre.x - width / 2, 0, picture.width - width),
    y: clamp(centre.y - height / 2, 0, picture.height - height),
    width,
    height,
  };
}

/** The same moved by fractions of what is seen; at the edge it stops. */
export function moved(picture: Size, shape: Size, crop: Crop, by: Point): Crop {
  const region = regionOf(picture, shape, crop);
  const next = regionOf(picture, shape, {
    zoom: crop.zoom,
    centre: {
      x: region.x + region.width * (0.5 + by.x),
      y: region.y + region.height * (0.5 + by.y),
    },
  });
  return { zoom: crop.zoom, centre: { x: next.x + next.width / 2, y: next.y + next.height / 2 } };
}

/** The same from nearer or further. */
export function zoomed(crop: Crop, zoom: number): Crop {
  return { ...crop, zoom: clamp(zoom, 1, CLOSEST) };
}
