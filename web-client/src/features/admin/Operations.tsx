import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useFormat';
import { houseWords } from '@/api/words';
import { WordsSection } from '@/components/words/WordsSection';
import { AuditLog } from './AuditLog';
import { Closures } from './Closures';
import { Houses } from './Houses';
import { Moves } from './Moves';
import { Nodes } from './Nodes';
import { People } from './People';
import type { Look } from './queries';
import { Totals } from './Totals';
import { Verdict } from './Verdict';
import classes from './admin.module.css';

/** @param lost when the last answer came, while none comes any more */
export function Operations({ look, lost }: { look: Look; lost: number | undefined }) {
  const { t } = useTranslation('admin');
  const { t: words } = useTranslation('words');
  const format = useFormat();
  const { overview, history } = look;
  // The service's clock, so that a wrong one here makes no time strange.
  const now = Date.parse(overview.at);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <h1>{t('title')}</h1>
        <div role="status">
          {lost !== undefined && (
            <p className={classes.lost}>
              <IconPlugConnectedX size={20} aria-hidden="true" />
              {t('lost', { time: format.timeOfDay(lost) })}
            </p>
          )}
        </div>
        <Verdict overview={overview} />
      </div>
      <Totals history={history} />
      <Nodes nodes={overview.nodes} now={now} />
      <Houses houses={overview.houses} now={now} />
      <Closures />
      <Moves moves={overview.moves} now={now} />
      <People />
      <WordsSection words={houseWords} lead={words('leadHouse')} />
      <AuditLog />
    </div>
  );
}
