import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditCounts } from '@/api/sanctions';
import type { AuditTally } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import page from './admin.module.css';
import classes from './sanctions.module.css';

/** How often each of those who keep order did what, in the last 30 days. */
export function Moderating() {
  const { t } = useTranslation('admin');
  const { data } = useQuery({ queryKey: ['admin', 'audit', 'counts'], queryFn: auditCounts });
  if (data === undefined || data.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="moderating-title">
      <h2 id="moderating-title">{t('moderating.title')}</h2>
      <ul className={classes.list} aria-labelledby="moderating-title">
        {data.map((tally) => (
          <Line key={tally.person.id} tally={tally} />
        ))}
      </ul>
    </section>
  );
}

function Line({ tally: { person, actions, all, latest } }: { tally: AuditTally }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const most = Object.entries(actions).sort(([, a], [, b]) => b - a);
  return (
    <li>
      <div className={classes.what}>
        <strong>{person.name}</strong>
        <p>
          {most
            .map(([action, count]) => {
              const key = action.replaceAll('.', '-');
              const name = t(`audit.actions.${key as 'chat-ban'}`, { defaultValue: action });
              return `${name}: ${format.count(count)}`;
            })
            .join(' · ')}
        </p>
        <p className={classes.facts}>
          {t('moderating.all', { count: all })} ·{' '}
          {t('moderating.latest', { time: format.dateTime(Date.parse(latest)) })}
        </p>
      </div>
    </li>
  );
}
