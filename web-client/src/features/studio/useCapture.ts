import { useEffect } from 'react';
import { useStored } from '@/hooks/useStored';
import { PRESETS, type Preset } from '@/media/capture';
import type { LocalMedia } from '@/media/LocalMedia';

const isPreset = (value: unknown): value is Preset => typeof value === 'string' && value in PRESETS;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export interface Capture {
  preset: Preset;
  choosePreset: (preset: Preset) => void;
  music: boolean;
  setMusic: (on: boolean) => void;
}

/** How camera and microphone are captured, which the browser remembers. */
export function useCapture(media: LocalMedia): Capture {
  const [preset, setPreset] = useStored<Preset>('ovation.picture', 'high', isPreset);
  const [music, setMusic] = useStored('ovation.music', false, isFlag);
  useEffect(() => {
    media.prefer({ preset, music });
  }, [media, preset, music]);
  return {
    preset,
    choosePreset: (next) => {
      setPreset(next);
      void media.choosePreset(next);
    },
    music,
    setMusic: (on) => {
      setMusic(on);
      void media.setMusic(on);
    },
  };
}
