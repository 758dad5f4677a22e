import { Menu } from '@mantine/core';
import { IconCheck, IconSettings } from '@tabler/icons-react';
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
  const tick = (on: boolean) => (on ? <IconCheck size={16} aria-hidden="true" /> : undefined);
  return (
    // Inside the player, so that it is there in full screen too.
    <Menu position="top-end" withinPortal={false} menuItemTabIndex={-1}>
      <Menu.Target>
        <IconButton onPicture label={t('settings')} icon={<IconSettings size={22} />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('quality')}</Menu.Label>
        {layers.map((layer) => (
          <Menu.Item
            key={layer}
            role="menuitemradio"
            aria-checked={layer === chosen}
            rightSection={tick(layer === chosen)}
            onClick={() => {
              setChosen(layer);
              onLayer(layer);
            }}
          >
            {t(`layers.${layer}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={statsOpen}
          rightSection={tick(statsOpen)}
          onClick={onStats}
        >
          {t('stats')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
