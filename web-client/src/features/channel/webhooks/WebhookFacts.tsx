import { useTranslation } from 'react-i18next';
import type { Webhook } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import classes from './webhooks.module.css';

/** Where it leads, what it is told, and whether anything is wrong with it. */
export function WebhookFacts({
  webhook: { url, events, off, failingSince, oldSecretUntil },
}: {
  webhook: Webhook;
}) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const when = (time: string) => format.dateTime(Date.parse(time));
  return (
    <div className={classes.facts}>
      <p className={classes.address}>{url}</p>
      <p className={classes.muted}>{events.map((event) => t(`event.${event}`)).join(' · ')}</p>
      {off !== undefined && (
        <p className={off === 'owner' ? classes.muted : classes.bad}>{t(`off.${off}`)}</p>
      )}
      {off === undefined && failingSince !== undefined && (
        <p className={classes.warn}>{t('failingSince', { when: when(failingSince) })}</p>
      )}
      {oldSecretUntil !== undefined && (
        <p className={classes.muted}>{t('oldSecret', { when: when(oldSecretUntil) })}</p>
      )}
    </div>
  );
}
