import { Menu } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import type { Layer } from '@/media/types';

const layers: Layer[] = ['high', 'medium', 'low'];

interface SettingsMenuProps {
  onLayer: (layer: Layer) => void;
  statsOpen: boolean;
  onStats: () => void;
}

export function SettingsMenu({ onLayer, statsOpen, onStats }: SettingsMenuProps) {
  const { t } = useTranslation('watch');
  const [chosen, setChosen] = useState<Layer>('high');
  const choose = (layer: Layer) => {
    setChosen(layer);
    onLayer(layer);
  };
  return (
    // Inside the player, so that it is there in full screen too.
    <Menu position="top-end" withinPortal={false}>
      <Menu.Target>
        <IconButton onPicture label={t('settings')} icon={<IconSettings size={22} />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('quality')}</Menu.Label>
        <Menu.RadioGroup value={chosen}>
          {layers.map((layer) => (
            <Menu.RadioItem
              key={layer}
              value={layer}
              closeMenuOnClick
              onChange={() => {
                choose(layer);
              }}
            >
              {t(`layers.${layer}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={statsOpen} closeMenuOnClick onChange={onStats}>
          {t('stats')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
