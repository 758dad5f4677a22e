import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Header } from './Header';
import { OfflineBanner } from './OfflineBanner';
import classes from './Shell.module.css';

export function Shell() {
  const { t } = useTranslation();
  const loading = useNavigation().state === 'loading';
  return (
    <>
      <a className={classes.skip} href="#main">
        {t('skipToContent')}
      </a>
      <Header />
      <OfflineBanner />
      <main id="main" className={classes.main} tabIndex={-1} aria-busy={loading}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
