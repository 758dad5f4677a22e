import { useTranslation } from 'react-i18next';
import type { HealthPoint, HealthReport } from '@/api/schema';
import { FindingList } from '@/components/health/FindingList';
import { HealthCharts } from '@/components/health/HealthCharts';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { KEPT_MS } from '@/hooks/useLiveHealth';
import { useNow } from '@/hooks/useNow';
import { useFormat } from '@/i18n/useFormat';
import { LayerTable } from './LayerTable';
import { SourceFacts } from './SourceFacts';
import { VerdictLine } from './VerdictLine';
import classes from './page.module.css';

/** Some samples that did not come: then no line claims to know. */
const GAP_MS = 7_000;
/** After several looks and words that did not come. */
const STALE_MS = 15_000;

const MINUTE_MS = 60_000;

interface HealthViewProps {
  report: HealthReport;
  /** When the service last told anything, by this browser's clock. */
  updatedAt: number;
}

export function HealthView({ report, updatedAt }: HealthViewProps) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const now = useNow();
  const { findings, series, now: sample, stream } = report;
  const spanMs = spanOf(series);
  const span = t('charts.span', { minutes: spanMs / MINUTE_MS });
  const title = t('pageTitle');
  const trouble = report.verdict !== 'good' || stream?.state === 'interrupted';
  useDocumentTitle(trouble ? t('alerts.tab', { title }) : title);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{title}</h1>
        <p>{stream?.title}</p>
      </header>
      <section className={classes.card} aria-label={t('verdictTitle')}>
        <VerdictLine report={report} />
        {now - updatedAt > STALE_MS && (
          <p className={classes.stale} role="alert">
            {t('stale', { time: format.timeOfDay(updatedAt) })}
          </p>
        )}
        {findings.length > 0 && (
          <FindingList
            findings={findings}
            aside={({ since }) => t('since', { time: format.shortTime(Date.parse(since)) })}
          />
        )}
      </section>
      {sample !== undefined && (
        <>
          <HealthCharts series={series} now={sample} span={span} spanMs={spanMs} gapMs={GAP_MS} />
          <LayerTable sample={sample} />
          <SourceFacts sample={sample} />
        </>
      )}
    </div>
  );
}

/** Whole minutes, so that the first ones of a broadcast are not squeezed into a corner. */
function spanOf(series: HealthPoint[]): number {
  const [first] = series;
  const last = series.at(-1);
  const lasted = first === undefined || last === undefined ? 0 : Date.parse(last.at) - Date.parse(first.at);
  return Math.min(KEPT_MS, Math.max(1, Math.ceil(lasted / MINUTE_MS)) * MINUTE_MS);
}
