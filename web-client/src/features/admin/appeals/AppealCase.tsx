import { useTranslation } from 'react-i18next';
import type { HouseAppeal } from '@/api/houseAppeals';
import { useFormat } from '@/i18n/useFormat';
import { Decide } from './Decide';
import page from '../admin.module.css';
import classes from './appeals.module.css';

/** What was done and why, what the person says, and the two ways to decide. */
export function AppealCase({ appeal }: { appeal: HouseAppeal }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { cause, title, name, reason, sanctionedAt, sanctionedBy, until, text, at } = appeal;
  const facts = [
    t('appeals.done', { time: format.dateTime(Date.parse(sanctionedAt)) }),
    sanctionedBy === undefined ? undefined : t('appeals.by', { name: sanctionedBy }),
    until === undefined ? undefined : t('closures.until', { time: format.dateTime(Date.parse(until)) }),
  ];
  return (
    <li className={classes.case}>
      <h3>
        <bdi>{name}</bdi>: {t(`appeals.against.${cause}`, { title })}
      </h3>
      <dl className={classes.sides}>
        <div>
          <dt>{t('appeals.house')}</dt>
          <dd>
            <bdi>{reason}</bdi>
            <p className={page.muted}>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
          </dd>
        </div>
        <div>
          <dt>{t('appeals.person', { name })}</dt>
          <dd>
            <bdi className={classes.text}>{text}</bdi>
            <p className={page.muted}>{format.dateTime(Date.parse(at))}</p>
          </dd>
        </div>
      </dl>
      {appeal.othersDecide ? (
        <p className={page.muted}>{t('appeals.othersDecide')}</p>
      ) : (
        <Decide appeal={appeal} />
      )}
    </li>
  );
}
