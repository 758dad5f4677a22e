import { Menu, type MenuProps } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import classes from './player.module.css';

/** As tall as the picture lets it be; the rest scrolls. */
const middlewares: MenuProps['middlewares'] = {
  shift: true,
  size: {
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxBlockSize = `${Math.max(96, availableHeight - 8)}px`;
    },
  },
};

/** The gear and what opens from it; the sections are the player's own. */
export function SettingsMenu({ onOpen, children }: { onOpen?: () => void; children: ReactNode }) {
  const { t } = useTranslation('player');
  return (
    // Inside the player, so that it is there in full screen too.
    <Menu position="top-end" onOpen={onOpen} middlewares={middlewares}>
      <Menu.Target>
        <IconButton onPicture label={t('settings')} icon={<IconSettings size={22} />} />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>{children}</Menu.Dropdown>
    </Menu>
  );
}
