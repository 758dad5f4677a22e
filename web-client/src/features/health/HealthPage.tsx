import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button, ButtonLink } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { Skeleton } from '@/components/Skeleton';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useLiveHealth } from '@/hooks/useLiveHealth';
import { useMyChannel } from '@/hooks/useMyChannel';
import { useProblemText } from '@/hooks/useProblemText';
import { HealthView } from './HealthView';
import classes from './page.module.css';

/** How the owner's broadcast does, whatever sends it: the studio, or an encoder while this page is all that is open. */
export function HealthPage() {
  const channel = useMyChannel();
  if (channel.data === null) return <OffAir />;
  if (channel.data !== undefined) return <Live slug={channel.data.slug} />;
  return channel.isError ? (
    <Failed error={channel.error} onRetry={() => void channel.refetch()} />
  ) : (
    <Loading />
  );
}

function Live({ slug }: { slug: string }) {
  const health = useLiveHealth(slug);
  if (health.data === undefined) {
    return health.isError ? (
      <Failed error={health.error} onRetry={() => void health.refetch()} />
    ) : (
      <Loading />
    );
  }
  return health.data.stream === undefined ? (
    <OffAir />
  ) : (
    <HealthView report={health.data} updatedAt={health.dataUpdatedAt} />
  );
}

function OffAir() {
  const { t } = useTranslation('health');
  useDocumentTitle(t('pageTitle'));
  return (
    <NoticePage title={t('offAirTitle')} actions={<ButtonLink to="/studio">{t('toStudio')}</ButtonLink>}>
      {t('offAirText')}
    </NoticePage>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('health');
  const problem = useProblemText(problemCode(error));
  useDocumentTitle(t('pageTitle'));
  return (
    <NoticePage urgent title={t('loadFailed')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>}>
      {problem}
    </NoticePage>
  );
}

function Loading() {
  const { t } = useTranslation('health');
  useDocumentTitle(t('pageTitle'));
  return (
    <div className={classes.page} aria-busy="true">
      <h1 className="sr-only">{t('loading')}</h1>
      <Skeleton blockSize="96px" borderRadius="var(--radius-card)" />
      <Skeleton blockSize="300px" borderRadius="var(--radius-card)" />
      <Skeleton blockSize="180px" borderRadius="var(--radius-card)" />
    </div>
  );
}
