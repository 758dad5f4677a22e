import { useTranslation } from 'react-i18next';
import type { ChatRecord } from '@/api/conduct';
import { useFormat } from '@/i18n/useFormat';
import { tamed } from '../text';
import { useSpanText } from '../useWaitText';
import classes from './card.module.css';

/** The words of the service for what moderators do, as they are named here. */
const NAMES = {
  'chat.timeout': 'timeout',
  'chat.ban': 'ban',
  'chat.unban': 'unban',
  'chat.warn': 'warn',
  'chat.shadow': 'shadow',
  'chat.unshadow': 'unshadow',
  'chat.delete': 'delete',
  'held.deny': 'deny',
  'appeal.accept': 'appealAccepted',
  'appeal.reject': 'appealRejected',
} as const;

/** What was done about somebody here before. */
export function PastActs({ acts }: { acts: ChatRecord['acts'] }) {
  const { t } = useTranslation('chat');
  return (
    <section className={classes.recent} aria-label={t('card.acts')}>
      <h4>{t('card.acts')}</h4>
      {acts.length === 0 && <p className={classes.nothing}>{t('card.noActs')}</p>}
      <ol>
        {acts.map((act) => (
          <li key={act.at + act.action}>
            <PastAct act={act} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PastAct({ act: { at, action, by, reason, seconds } }: { act: ChatRecord['acts'][number] }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const span = useSpanText();
  if (!(action in NAMES)) return null;
  const what = t(`act.${NAMES[action as keyof typeof NAMES]}`, { wait: span((seconds ?? 0) * 1000) });
  return (
    <>
      <strong>{what}</strong>{' '}
      <span className={classes.when}>
        <time dateTime={at}>{format.date(Date.parse(at))}</time>
        {by !== undefined && <> · {t('bans.by', { name: tamed(by) })}</>}
      </span>
      {reason !== undefined && <bdi className={classes.said}>{tamed(reason)}</bdi>}
    </>
  );
}
