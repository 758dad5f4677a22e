import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QualityItems } from '@/components/player/QualityItems';
import { SettingsMenu } from '@/components/player/SettingsMenu';
import { useFormat } from '@/i18n/useFormat';
import type { Replay, ReplayState } from '@/media/Replay';
import { RATES, setRate } from './steering';

interface ReplaySettingsProps {
  replay: Replay | undefined;
  state: ReplayState;
  element: HTMLVideoElement | null;
  rate: number;
}

/** How good the picture is, and how fast it goes. */
export function ReplaySettings({ replay, state, element, rate }: ReplaySettingsProps) {
  const { t } = useTranslation('videos');
  const format = useFormat();
  return (
    <SettingsMenu>
      <QualityItems
        quality={state.quality}
        rungs={state.rungs}
        onChoose={(quality) => replay?.select(quality)}
      />
      <Menu.Divider />
      <Menu.Label>{t('speed')}</Menu.Label>
      <Menu.RadioGroup value={String(rate)}>
        {RATES.map((value) => (
          <Menu.RadioItem
            key={value}
            value={String(value)}
            closeMenuOnClick
            onChange={() => {
              if (element !== null) setRate(element, value);
            }}
          >
            {value === 1 ? t('normalSpeed') : t('times', { value: format.number(value) })}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </SettingsMenu>
  );
}
