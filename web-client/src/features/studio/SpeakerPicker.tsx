import { IconHeadphones } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { SelectField } from '@/components/Field';
import { useObservable } from '@/hooks/useObservable';
import type { LocalMedia } from '@/media/LocalMedia';
import { playChime } from './chime';
import { deviceOptions } from './deviceOptions';
import classes from './Studio.module.css';

/** Which speaker to hear with. Browsers that cannot choose one still get the test sound. */
export function SpeakerPicker({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('studio');
  const audio = useRef<HTMLAudioElement>(null);
  const { speakers, speakerId } = useObservable(media.state);

  const choose = (id: string) => {
    if (audio.current !== null) void media.chooseSpeaker(id, audio.current);
  };
  const test = () => {
    if (audio.current !== null) void playChime(audio.current);
  };

  return (
    <div className={classes.speaker}>
      {speakers.length > 0 && (
        <SelectField
          label={t('speaker')}
          icon={<IconHeadphones size={18} aria-hidden="true" />}
          options={deviceOptions(speakers, (number) => t('speakerNumber', { number }))}
          value={speakerId}
          onChange={(event) => {
            choose(event.currentTarget.value);
          }}
        />
      )}
      <Button onClick={test}>{t('testSound')}</Button>
      <audio ref={audio} hidden />
    </div>
  );
}
