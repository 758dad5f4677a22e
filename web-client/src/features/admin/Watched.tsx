import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { useFormat } from '@/i18n/useFormat';
import { AdminsOnly } from './AdminsOnly';
import { LookSkeleton } from './AdminSkeleton';
import { useOverview, type Look } from './queries';
import classes from './admin.module.css';

/** Shows the house as it is from moment to moment. */
export function Watched({ children }: { children: (look: Look) => ReactNode }) {
  const { t } = useTranslation('admin');
  const look = useOverview();
  // Somebody may have taken the role away while the page was open.
  if (look.error instanceof ApiProblem && look.error.status === 403) return <AdminsOnly />;
  if (look.data === undefined) {
    return look.isError ? (
      <NoticePage
        urgent
        title={t('loadFailed')}
        actions={<Button onClick={() => void look.refetch()}>{t('tryAgain')}</Button>}
      />
    ) : (
      <LookSkeleton />
    );
  }
  return (
    <>
      <Lost since={look.isError ? look.dataUpdatedAt : undefined} />
      {children(look.data)}
    </>
  );
}

/** @param since when the last answer came, while none comes any more */
function Lost({ since }: { since: number | undefined }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return (
    <div role="status" className={classes.status}>
      {since !== undefined && (
        <p className={classes.lost}>
          <IconPlugConnectedX size={20} aria-hidden="true" />
          {t('lost', { time: format.timeOfDay(since) })}
        </p>
      )}
    </div>
  );
}
