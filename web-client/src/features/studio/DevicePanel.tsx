import { IconAspectRatio, IconCamera, IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/Field';
import { useObservable } from '@/hooks/useObservable';
import type { LocalMedia, Preset } from '@/media/LocalMedia';
import { deviceOptions } from './deviceOptions';
import { LevelMeter } from './LevelMeter';
import { SpeakerPicker } from './SpeakerPicker';
import classes from './Studio.module.css';
import type { Capture } from './useCapture';

const PICTURES: Preset[] = ['full', 'high', 'medium', 'low'];

export function DevicePanel({ media, capture }: { media: LocalMedia; capture: Capture }) {
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
      <SelectField
        label={t('capture.picture')}
        icon={<IconAspectRatio size={18} aria-hidden="true" />}
        options={PICTURES.map((value) => ({ value, label: t(`capture.pictures.${value}`) }))}
        value={capture.preset}
        onChange={(event) => {
          const chosen = PICTURES.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) capture.choosePreset(chosen);
        }}
      />
      {state.microphones.length > 0 && (
        <SelectField
          label={t('microphone')}
          icon={<IconMicrophone size={18} aria-hidden="true" />}
          options={deviceOptions(state.microphones, (number) => t('microphoneNumber', { number }))}
          value={state.microphoneId}
          onChange={(event) => void media.chooseMicrophone(event.currentTarget.value)}
        />
      )}
      <fieldset className={classes.choices}>
        <legend className="sr-only">{t('capture.sound')}</legend>
        <label>
          <input
            type="checkbox"
            checked={capture.music}
            aria-describedby="music-note"
            onChange={(event) => {
              capture.setMusic(event.currentTarget.checked);
            }}
          />
          {t('capture.music')}
        </label>
      </fieldset>
      <p className={classes.note} id="music-note">
        {t('capture.musicHint')}
      </p>
      <LevelMeter media={media} />
      <SpeakerPicker media={media} />
    </section>
  );
}
