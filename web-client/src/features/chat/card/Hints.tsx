import { IconEyeExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatRecord } from '@/api/conduct';
import { tamed } from '../text';
import classes from './card.module.css';

/** What makes one look twice; it proves nothing, and says so. */
export function Hints({ known: { young, suspicions } }: { known: ChatRecord }) {
  const { t } = useTranslation('chat');
  if (!young && suspicions.length === 0) return null;
  return (
    <ul className={classes.hints} aria-label={t('card.hints')}>
      {suspicions.map(({ accountId, name, sure }) => (
        <li key={accountId}>
          <IconEyeExclamation size={16} aria-hidden="true" />
          {t(`card.${sure}`, { name: tamed(name) })}
        </li>
      ))}
      {young && (
        <li>
          <IconEyeExclamation size={16} aria-hidden="true" />
          {t('card.young')}
        </li>
      )}
    </ul>
  );
}
