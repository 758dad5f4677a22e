import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSanction } from '@/api/houseAppeals';
import { useFormat } from '@/i18n/useFormat';
import { Outcome } from './Outcome';
import { WriteAppeal } from './WriteAppeal';
import classes from './appeal.module.css';

interface SanctionCardProps {
  sanction: OwnSanction;
  ticket: string | undefined;
}

/** Something that is closed: since when, why and until when, and what one says or said against it. */
export function SanctionCard({ sanction, ticket }: SanctionCardProps) {
  const { t } = useTranslation('appeal');
  const format = useFormat();
  const id = useId();
  const { cause, title, reason, at, until, appeal } = sanction;
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id}>{t(`closed.${cause}`, { title })}</h2>
      <p className={classes.muted}>
        {t('since', { time: format.dateTime(Date.parse(at)) })} ·{' '}
        {until === undefined ? t('openEnd') : t('until', { time: format.dateTime(Date.parse(until)) })}
      </p>
      <p>{t(`means.${cause}`)}</p>
      <blockquote className={classes.reason}>
        <bdi>{reason}</bdi>
      </blockquote>
      {appeal === undefined ? (
        <WriteAppeal sanction={sanction} ticket={ticket} />
      ) : (
        <Outcome appeal={appeal} waiting />
      )}
    </section>
  );
}
