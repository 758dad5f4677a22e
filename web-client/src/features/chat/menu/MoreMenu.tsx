import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import classes from './menu.module.css';

interface MoreMenuProps {
  opened: boolean;
  onChange: (opened: boolean) => void;
  children: ReactNode;
}

/** What can be done with a message and is not wanted at once. */
export function MoreMenu({ opened, onChange, children }: MoreMenuProps) {
  const { t } = useTranslation('chat');
  return (
    <Menu
      opened={opened}
      onChange={onChange}
      position="bottom-end"
      // The list cuts off what is in it.
      floatingStrategy="fixed"
      middlewares={{ flip: true, shift: true, size: { apply: fit } }}
    >
      <Menu.Target>
        <IconButton label={t('menu.more')} icon={<IconDots size={18} />} />
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** As tall as there is room; the rest scrolls. */
function fit({
  availableHeight,
  elements,
}: {
  availableHeight: number;
  elements: { floating: HTMLElement };
}) {
  elements.floating.style.maxBlockSize = `${Math.max(120, availableHeight - 8)}px`;
}
