import { IconCamera, IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/Field';
import { useObservable } from '@/hooks/useObservable';
import type { LocalMedia } from '@/media/LocalMedia';
import { deviceOptions } from './deviceOptions';
import { LevelMeter } from './LevelMeter';
import { SpeakerPicker } from './SpeakerPicker';
import classes from './Studio.module.css';

export function DevicePanel({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('studio');
  const state = useObservable(media.state);
  return (
    <section className={classes.panel} aria-labelledby="devices-title">
      <h2 id="devices-title">{t('devicesTitle')}</h2>
      {state.cameras.length > 0 && (
        <SelectField
          label={t('camera')}
          icon={<IconCamera size={18} aria-hidden="true" />}
          options={deviceOptions(state.cameras, (number) => t('cameraNumber', { number }))}
          value={state.cameraId}
          onChange={(event) => void media.chooseCamera(event.currentTarget.value)}
        />
      )}
      {state.microphones.length > 0 && (
        <SelectField
          label={t('microphone')}
          icon={<IconMicrophone size={18} aria-hidden="true" />}
          options={deviceOptions(state.microphones, (number) => t('microphoneNumber', { number }))}
          value={state.microphoneId}
          onChange={(event) => void media.chooseMicrophone(event.currentTarget.value)}
        />
      )}
      <LevelMeter media={media} />
      <SpeakerPicker media={media} />
    </section>
  );
}
