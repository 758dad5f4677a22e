import { describe, expect, it } from 'vitest';
import { moved, regionOf, wholeOf, zoomed } from './geometry';

const picture = { width: 900, height: 300 };
const square = { width: 256, height: 256 };
const banner = { width: 1500, height: 500 };

describe('crop', () => {
  it('should begin with as much of the middle as the shape allows', () => {
    expect(regionOf(picture, square, wholeOf(picture))).toEqual({ x: 300, y: 0, width: 300, height: 300 });
    expect(regionOf(picture, banner, wholeOf(picture))).toEqual({ x: 0, y: 0, width: 900, height: 300 });
    const tall = { width: 300, height: 900 };
    expect(regionOf(tall, banner, wholeOf(tall))).toEqual({ x: 0, y: 400, width: 300, height: 100 });
  });

  it('should keep what is in the middle there while zooming', () => {
    const near = zoomed(wholeOf(picture), 2);
    expect(regionOf(picture, square, near)).toEqual({ x: 375, y: 75, width: 150, height: 150 });
  });

  it('should move by what is seen, and stop at the edge', () => {
    const right = moved(picture, square, wholeOf(picture), { x: 0.5, y: 0 });
    expect(regionOf(picture, square, right).x).toBe(450);
    const edge = moved(picture, square, right, { x: 5, y: 5 });
    expect(regionOf(picture, square, edge)).toEqual({ x: 600, y: 0, width: 300, height: 300 });
    const back = moved(picture, square, edge, { x: -0.1, y: 0 });
    expect(regionOf(picture, square, back).x).toBe(570);
  });

  it('should zoom neither further out than the picture nor nearer than is good', () => {
    expect(zoomed(wholeOf(picture), 0.2).zoom).toBe(1);
    expect(zoomed(wholeOf(picture), 99).zoom).toBe(8);
  });
});
