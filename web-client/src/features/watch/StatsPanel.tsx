import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useFormat, type Format } from '@/i18n/useFormat';
import type { LayerGiven, Seat, ViewerState } from '@/media/types';
import classes from '@/components/player/player.module.css';

type Measure =
  | 'picture'
  | 'bitrate'
  | 'layer'
  | 'delay'
  | 'roundTrip'
  | 'buffer'
  | 'loss'
  | 'codec'
  | 'dropped'
  | 'freezes'
  | 'loaded'
  | 'rate';

/** What says something from each seat. */
const MEASURES: Record<Seat, Measure[]> = {
  floor: [
    'picture',
    'layer',
    'bitrate',
    'delay',
    'roundTrip',
    'buffer',
    'loss',
    'codec',
    'dropped',
    'freezes',
  ],
  gallery: ['picture', 'bitrate', 'delay', 'loaded', 'rate', 'codec', 'dropped'],
};

function measure(
  { stats = {}, latencyMs, layer }: ViewerState,
  format: Format,
  words: { seconds: (value: string) => string; layer: (given: LayerGiven) => string },
): Record<Measure, string> {
  const { width, height, fps, bitrate, rttMs, jitterBufferMs, lossPercent, codec } = stats;
  const known = <T,>(value: T | undefined, write: (value: T) => string) =>
    value === undefined ? '–' : write(value);
  return {
    picture: known(
      width,
      () => `${width ?? 0}×${height ?? 0} · ${known(fps, (value) => format.fixed(value, 0))} fps`,
    ),
    layer: known(layer, words.layer),
    bitrate: known(bitrate, format.bitrate),
    delay: known(latencyMs, format.milliseconds),
    roundTrip: known(rttMs, format.milliseconds),
    buffer: known(jitterBufferMs, format.milliseconds),
    loss: known(lossPercent, format.percent),
    codec: known(codec, (value) => value),
    dropped: known(stats.framesDropped, format.count),
    freezes: known(stats.freezes, format.count),
    loaded: known(stats.bufferSeconds, (value) => words.seconds(format.fixed(value, 1))),
    rate: known(stats.playbackRate, (value) => `${format.fixed(value, 2)}×`),
  };
}

export function StatsPanel({ state, onClose }: { state: ViewerState; onClose: () => void }) {
  const { t } = useTranslation(['watch', 'player']);
  const format = useFormat();
  const measures = measure(state, format, {
    seconds: (value) => t('player:seconds', { value }),
    layer: ({ layer, reason }) =>
      t('layer', { layer: t(`layers.${layer}`), reason: t(`layerReasons.${reason}`) }),
  });
  return (
    <section className={classes.stats} aria-label={t('player:stats')}>
      <header className={classes.statsHead}>
        {t('player:stats')}
        <IconButton onPicture label={t('player:closeStats')} icon={<IconX size={16} />} onClick={onClose} />
      </header>
      <dl>
        {MEASURES[state.seat].map((name) => (
          <div key={name}>
            <dt>{t(`measures.${name}`)}</dt>
            <dd>{measures[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
