import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useFormat, type Format } from '@/i18n/useFormat';
import type { ViewerState, ViewerStats } from '@/media/types';
import classes from './Player.module.css';

type Measure =
  'picture' | 'bitrate' | 'delay' | 'roundTrip' | 'buffer' | 'loss' | 'codec' | 'dropped' | 'freezes';

function measure(stats: ViewerStats, latencyMs: number | undefined, format: Format): [Measure, string][] {
  const { width, height, fps, bitrate, rttMs, jitterBufferMs, lossPercent, codec } = stats;
  const known = <T,>(value: T | undefined, write: (value: T) => string) =>
    value === undefined ? '–' : write(value);
  return [
    [
      'picture',
      known(
        width,
        () => `${width ?? 0}×${height ?? 0} · ${known(fps, (value) => format.fixed(value, 0))} fps`,
      ),
    ],
    ['bitrate', known(bitrate, format.bitrate)],
    ['delay', known(latencyMs, format.milliseconds)],
    ['roundTrip', known(rttMs, format.milliseconds)],
    ['buffer', known(jitterBufferMs, format.milliseconds)],
    ['loss', known(lossPercent, format.percent)],
    ['codec', known(codec, (value) => value)],
    ['dropped', known(stats.framesDropped, format.count)],
    ['freezes', known(stats.freezes, format.count)],
  ];
}

export function StatsPanel({ state, onClose }: { state: ViewerState; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (
    <section className={classes.stats} aria-label={t('stats')}>
      <header className={classes.statsHead}>
        {t('stats')}
        <IconButton onPicture label={t('closeStats')} icon={<IconX size={16} />} onClick={onClose} />
      </header>
      <dl>
        {measure(state.stats ?? {}, state.latencyMs, format).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`measures.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
