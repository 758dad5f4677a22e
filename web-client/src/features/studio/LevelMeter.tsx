import { useTranslation } from 'react-i18next';
import { useObservable } from '@/hooks/useObservable';
import type { LocalMedia } from '@/media/LocalMedia';
import classes from './LevelMeter.module.css';

export function LevelMeter({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('studio');
  const { level, clipping, speakingWhileMuted } = useObservable(media.level);
  const { microphoneOn } = useObservable(media.state);
  const warning = speakingWhileMuted ? t('mutedButTalking') : clipping ? t('clipping') : undefined;
  const percent = Math.round((microphoneOn ? level : 0) * 100);
  return (
    <div className={classes.meter}>
      <div
        className={classes.track}
        role="meter"
        aria-label={t('microphoneLevel')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className={classes.cover} style={{ transform: `scaleX(${1 - percent / 100})` }} />
      </div>
      <p className={classes.warning} role="status">
        {warning}
      </p>
    </div>
  );
}
