import { useTranslation } from 'react-i18next';
import type { HealthReport } from '@/api/schema';
import { FindingList } from '@/components/health/FindingList';
import { HealthCharts } from '@/components/health/HealthCharts';
import { KEPT_MS } from '@/hooks/useLiveHealth';
import { useNow } from '@/hooks/useNow';
import { useFormat } from '@/i18n/useFormat';
import { LayerTable } from './LayerTable';
import { SourceFacts } from './SourceFacts';
import { VerdictLine } from './VerdictLine';
import classes from './page.module.css';

/** Some samples that did not come: then no line claims to know. */
const GAP_MS = 7_000;

export function HealthView({ report }: { report: HealthReport }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const now = useNow();
  const { findings, series, now: sample, stream } = report;
  const span = t('charts.span', { minutes: KEPT_MS / 60_000 });
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('pageTitle')}</h1>
        <p>{stream?.title}</p>
      </header>
      <section className={classes.card} aria-label={t('verdictTitle')}>
        <VerdictLine report={report} />
        {findings.length > 0 && (
          <FindingList
            findings={findings}
            aside={({ since }) => t('since', { time: format.ago(now - Date.parse(since)) })}
          />
        )}
      </section>
      {sample !== undefined && (
        <>
          <LayerTable layers={sample.layers} />
          <SourceFacts sample={sample} />
          <HealthCharts series={series} span={span} spanMs={KEPT_MS} gapMs={GAP_MS} />
        </>
      )}
    </div>
  );
}
