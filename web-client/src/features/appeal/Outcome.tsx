import { useTranslation } from 'react-i18next';
import type { OwnSanction } from '@/api/houseAppeals';
import { useFormat } from '@/i18n/useFormat';
import classes from './appeal.module.css';

interface OutcomeProps {
  appeal: NonNullable<OwnSanction['appeal']>;
  /** Whether what it is against goes on. */
  waiting?: boolean;
}

/** What one wrote, and what became of it. */
export function Outcome({ appeal: { text, at, outcome, answer }, waiting = false }: OutcomeProps) {
  const { t } = useTranslation('appeal');
  const format = useFormat();
  return (
    <div className={classes.outcome} role={waiting ? 'status' : undefined}>
      <p className={classes.state} data-outcome={outcome ?? 'waiting'}>
        {t(`outcome.${outcome ?? 'waiting'}`)}
      </p>
      {answer !== undefined && (
        <blockquote className={classes.reason}>
          <bdi>{answer}</bdi>
        </blockquote>
      )}
      <details>
        <summary>{t('wrote', { time: format.dateTime(Date.parse(at)) })}</summary>
        <p className={classes.text}>
          <bdi>{text}</bdi>
        </p>
      </details>
    </div>
  );
}
