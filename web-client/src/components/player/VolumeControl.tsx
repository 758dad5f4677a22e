import { IconVolume, IconVolume2 } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useFormat } from '@/i18n/useFormat';
import classes from './player.module.css';
import type { Playback } from './usePlayback';

export function VolumeControl({ playback }: { playback: Playback }) {
  const { t } = useTranslation('player');
  const format = useFormat();
  const percent = Math.round(playback.volume * 100);
  const Icon = percent < 50 ? IconVolume2 : IconVolume;
  return (
    <div className={classes.volume}>
      <IconButton
        onPicture
        label={t('mute')}
        hotkey="M"
        icon={<Icon size={22} />}
        onClick={playback.toggleMute}
      />
      <input
        type="range"
        className={classes.slider}
        style={{ '--filled': `${percent}%` } as CSSProperties}
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-label={t('volume')}
        aria-valuetext={format.percent(percent)}
        onChange={(event) => {
          playback.setVolume(event.currentTarget.valueAsNumber / 100);
        }}
      />
    </div>
  );
}
