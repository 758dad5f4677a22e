import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { videoHealth } from '@/api/health';
import { problemCode } from '@/api/problem';
import type { HealthSummary, Video } from '@/api/schema';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { FindingList } from '@/components/health/FindingList';
import { HealthCharts } from '@/components/health/HealthCharts';
import { Skeleton } from '@/components/Skeleton';
import { clock } from '@/i18n/useFormat';
import classes from './manage.module.css';

/** How the broadcast did that a recording is of. */
export function HealthDialog({ video, onClose }: { video: Video; onClose: () => void }) {
  const { t } = useTranslation('health');
  const health = useQuery({
    queryKey: ['video-health', video.id],
    queryFn: () => videoHealth(video.id),
    retry: false,
  });
  return (
    <Dialog open onClose={onClose} title={t('recorded.title')}>
      {health.data !== undefined ? (
        <Summary summary={health.data} />
      ) : health.isError ? (
        <FormProblem code={problemCode(health.error)} />
      ) : (
        <Skeleton blockSize="200px" borderRadius="var(--radius-card)" />
      )}
    </Dialog>
  );
}

function Summary({ summary: { series, findings } }: { summary: HealthSummary }) {
  const { t } = useTranslation('health');
  const times = series.map(({ at }) => Date.parse(at));
  const spanMs = Math.max(1, (times.at(-1) ?? 0) - (times[0] ?? 0));
  return (
    <div className={classes.health}>
      {findings.length === 0 ? (
        <p>{t('recorded.none')}</p>
      ) : (
        <FindingList
          findings={findings}
          aside={({ times: count, seconds }) => t('recorded.episode', { count, time: clock(seconds * 1000) })}
        />
      )}
      {/* Points lie further apart the longer the broadcast was; a pause shows all the same. */}
      <HealthCharts
        series={series}
        span={t('charts.whole')}
        spanMs={spanMs}
        gapMs={Math.max(30_000, spanMs / 40)}
      />
    </div>
  );
}
