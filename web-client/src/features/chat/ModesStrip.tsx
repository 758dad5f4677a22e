import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatModes } from '@/chat/types';
import { activeModes } from './modes';
import classes from './panel.module.css';

/** Why one may write less than usual. */
export function ModesStrip({ modes }: { modes: ChatModes }) {
  const { t } = useTranslation('chat');
  const active = activeModes(modes);
  if (active.length === 0) return null;
  return (
    <ul className={classes.modes} aria-label={t('modesLabel')}>
      {active.map(({ mode, count }) => (
        <li key={mode}>
          <IconInfoCircle size={14} aria-hidden="true" />
          {t(`modes.${mode}`, { count })}
        </li>
      ))}
    </ul>
  );
}
