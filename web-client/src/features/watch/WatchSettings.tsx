import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QualityItems } from '@/components/player/QualityItems';
import { SettingsMenu } from '@/components/player/SettingsMenu';
import type { Wish } from '@/media/SeatDirector';
import type { Layer, ViewerState } from '@/media/types';
import type { Viewer } from '@/media/Viewer';

const LAYERS: { layer: Layer }[] = [{ layer: 'high' }, { layer: 'medium' }, { layer: 'low' }];
const WISHES: Wish[] = ['auto', 'low-latency', 'stable'];

interface WatchSettingsProps {
  viewer: Viewer | undefined;
  state: ViewerState;
  wish: Wish;
  onWish: (wish: Wish) => void;
  statsOpen: boolean;
  onStats: () => void;
}

/** Where to sit, what picture to get, and what is measured. */
export function WatchSettings({ viewer, state, wish, onWish, statsOpen, onStats }: WatchSettingsProps) {
  const { t } = useTranslation(['watch', 'player']);
  // On the floor one may ask for any layer by its name; in the gallery only for what the playlist names.
  const rungs = state.rungs.length === 0 && state.seat === 'floor' ? LAYERS : state.rungs;
  return (
    <SettingsMenu onOpen={() => viewer?.lookAround()}>
      <Menu.Label>{t('seat')}</Menu.Label>
      <Menu.RadioGroup value={wish}>
        {WISHES.map((each) => (
          <Menu.RadioItem
            key={each}
            value={each}
            closeMenuOnClick
            onChange={() => {
              onWish(each);
            }}
          >
            {t(`wishes.${each}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <QualityItems
        quality={state.quality}
        rungs={rungs}
        onChoose={(quality) => viewer?.selectQuality(quality)}
      />
      <Menu.Divider />
      <Menu.CheckboxItem checked={statsOpen} closeMenuOnClick onChange={onStats}>
        {t('player:stats')}
      </Menu.CheckboxItem>
    </SettingsMenu>
  );
}
