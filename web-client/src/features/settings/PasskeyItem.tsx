import { useTranslation } from 'react-i18next';
import type { Passkey } from '@/api/schema';
import { Button } from '@/components/Button';
import { useFormat } from '@/i18n/useFormat';
import classes from './settings.module.css';

interface PasskeyItemProps {
  passkey: Passkey;
  busy: boolean;
  onRename: () => void;
  onRemove: () => void;
}

export function PasskeyItem({ passkey, busy, onRename, onRemove }: PasskeyItemProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { name, backedUp, createdAt, lastUsedAt } = passkey;
  const used =
    lastUsedAt === undefined
      ? t('passkeys.unused')
      : t('passkeys.used', { time: format.dateTime(Date.parse(lastUsedAt)) });
  return (
    <li className={classes.item}>
      <div>
        <strong>{name}</strong> {backedUp && <span className={classes.tag}>{t('passkeys.synced')}</span>}
        <p className={classes.muted}>
          {t('passkeys.made', { time: format.date(Date.parse(createdAt)) })} · {used}
        </p>
      </div>
      <div className={classes.row}>
        <Button aria-label={t('passkeys.renameNamed', { name })} onClick={onRename}>
          {t('passkeys.rename')}
        </Button>
        <Button busy={busy} aria-label={t('passkeys.removeNamed', { name })} onClick={onRemove}>
          {t('passkeys.remove')}
        </Button>
      </div>
    </li>
  );
}
