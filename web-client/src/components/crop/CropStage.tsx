import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { moved, regionOf, zoomed, type Crop, type Point, type Size } from './geometry';
import classes from './crop.module.css';

const STEP = 0.1;
const ZOOM_STEP = 1.15;
/** A hand that clicks is never quite still. */
const STILL_PX = 4;

const directions: Partial<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

interface CropStageProps {
  address: string;
  picture: Size;
  shape: Size;
  round: boolean;
  crop: Crop;
  onCrop: (crop: Crop) => void;
}

/** What is kept of the picture. Drag it, click what belongs into the middle, or use the arrow keys, plus and minus. */
export function CropStage({ address, picture, shape, round, crop, onCrop }: CropStageProps) {
  const { t } = useTranslation('channel');
  const grip = useRef<{ from: Point; crop: Crop; still: boolean }>(undefined);
  const region = regionOf(picture, shape, crop);
  const percent = (value: number) => `${value * 100}%`;

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const held = grip.current;
    if (held === undefined) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const by = { x: event.clientX - held.from.x, y: event.clientY - held.from.y };
    if (held.still && Math.hypot(by.x, by.y) < STILL_PX) return;
    held.still = false;
    onCrop(moved(picture, shape, held.crop, { x: -by.x / width, y: -by.y / height }));
  };

  const letGo = (event: PointerEvent<HTMLDivElement>) => {
    const held = grip.current;
    grip.current = undefined;
    if (held?.still !== true) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: (event.clientX - box.x) / box.width, y: (event.clientY - box.y) / box.height };
    onCrop(moved(picture, shape, crop, { x: at.x - 0.5, y: at.y - 0.5 }));
  };

  const press = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction !== undefined) onCrop(moved(picture, shape, crop, direction));
    else if (event.key === '+' || event.key === '=') onCrop(zoomed(crop, crop.zoom * ZOOM_STEP));
    else if (event.key === '-') onCrop(zoomed(crop, crop.zoom / ZOOM_STEP));
    else return;
    event.preventDefault();
  };

  return (
    <div
      className={classes.stage}
      style={{ aspectRatio: `${shape.width} / ${shape.height}` }}
      data-round={round || undefined}
      role="application"
      aria-label={t('crop.stage')}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { from: { x: event.clientX, y: event.clientY }, crop, still: true };
      }}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={() => {
        grip.current = undefined;
      }}
      onWheel={(event) => {
        onCrop(zoomed(crop, crop.zoom * (event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP)));
      }}
    >
      <img
        src={address}
        alt=""
        draggable={false}
        style={{
          inlineSize: percent(picture.width / region.width),
          blockSize: percent(picture.height / region.height),
          left: percent(-region.x / region.width),
          top: percent(-region.y / region.height),
        }}
      />
    </div>
  );
}
