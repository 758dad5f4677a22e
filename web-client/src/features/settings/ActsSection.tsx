import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownActs, type OwnAct } from '@/api/moderationLog';
import { Section } from '@/components/Section';
import { useFormat } from '@/i18n/useFormat';
import { Arriving } from './Arriving';
import classes from './settings.module.css';

/** What moderators and the house did about one's account, and why. */
export function ActsSection() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery({ queryKey: ['acts'], queryFn: ownActs });
  return (
    <Section title={t('acts.title')} lead={t('acts.lead')}>
      {data === undefined && <Arriving error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={classes.muted}>{t('acts.none')}</p>}
      <ul className={classes.list} aria-label={t('acts.title')}>
        {data?.map((act) => (
          <Act key={act.at + act.action} act={act} />
        ))}
      </ul>
    </Section>
  );
}

function Act({ act: { at, action, by, channel, channelTitle, reason } }: { act: OwnAct }) {
  const { t } = useTranslation('settings');
  const { t: words } = useTranslation('admin');
  const format = useFormat();
  const name = action.replaceAll('.', '-');
  const where = channelTitle ?? channel;
  return (
    <li className={classes.item}>
      <div>
        <strong>{words(`audit.actions.${name as 'chat-ban'}`, { defaultValue: action })}</strong>
        {reason !== undefined && (
          <p>
            <bdi>{reason}</bdi>
          </p>
        )}
        <p className={classes.muted}>
          {format.dateTime(Date.parse(at))} ·{' '}
          {by === 'moderator' && where !== undefined
            ? t('acts.moderator', { channel: where })
            : t('acts.house')}
        </p>
      </div>
    </li>
  );
}
