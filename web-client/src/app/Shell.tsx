import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/client';
import { useObservable } from '@/hooks/useObservable';
import { Header } from './Header';
import { OfflineBanner } from './OfflineBanner';
import { PageLoading } from './PageLoading';
import classes from './Shell.module.css';

/** Few ever see it. */
const SecondFactorDue = lazy(async () => ({
  default: (await import('@/features/settings/SecondFactorDue')).SecondFactorDue,
}));

export function Shell() {
  const { t } = useTranslation();
  const enrolling = useObservable(session.enrolling);
  const loading = useNavigation().state === 'loading';
  return (
    <>
      <a className={classes.skip} href="#main">
        {t('skipToContent')}
      </a>
      <Header />
      <OfflineBanner />
      <main id="main" className={classes.main} tabIndex={-1} aria-busy={loading}>
        {enrolling ? (
          <Suspense fallback={<PageLoading />}>
            <SecondFactorDue />
          </Suspense>
        ) : (
          <Outlet />
        )}
      </main>
      <ScrollRestoration />
    </>
  );
}
