import { Menu } from '@mantine/core';
import { IconAdjustments, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useFormat } from '@/i18n/useFormat';
import classes from './panel.module.css';

interface ChatHeadProps {
  /** Who has the chat open; undefined while that is unknown. */
  people: number | undefined;
  timestamps: boolean;
  onTimestamps: (shown: boolean) => void;
  settings?: ReactNode;
  actions?: ReactNode;
}

export function ChatHead({ people, timestamps, onTimestamps, settings, actions }: ChatHeadProps) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  return (
    <header className={classes.head}>
      <h2>{t('chat')}</h2>
      {people !== undefined && (
        <span className={classes.people}>
          <IconUsers size={14} aria-hidden="true" />
          <span aria-hidden="true">{format.count(people)}</span>
          <span className="sr-only">{t('people', { count: people })}</span>
        </span>
      )}
      <span className={classes.space} />
      <Menu position="bottom-end">
        <Menu.Target>
          <IconButton label={t('view')} icon={<IconAdjustments size={20} />} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.CheckboxItem
            checked={timestamps}
            closeMenuOnClick
            onChange={() => {
              onTimestamps(!timestamps);
            }}
          >
            {t('timestamps')}
          </Menu.CheckboxItem>
          {settings}
        </Menu.Dropdown>
      </Menu>
      {actions}
    </header>
  );
}
