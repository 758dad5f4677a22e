import { useEffect, useRef } from 'react';
import classes from './Glow.module.css';

const WIDTH = 16;
const HEIGHT = 9;
const EVERY_MS = 250;

/** The light that a picture throws into the house: the video shrunk to 16 by 9 dots, smoothed over a second. */
export function Glow({ video }: { video: HTMLVideoElement | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (video === null || context === null || context === undefined) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    context.globalAlpha = 0.3;
    const timer = setInterval(() => {
      if (document.hidden || video.paused || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
      context.drawImage(video, 0, 0, WIDTH, HEIGHT);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [video]);

  return <canvas ref={canvas} width={WIDTH} height={HEIGHT} className={classes.glow} aria-hidden="true" />;
}
