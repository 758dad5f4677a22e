import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import classes from './Shell.module.css';

/** The page broke, or its chunk is gone because a new version was installed; loading it again cures both. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <main className={classes.centre}>
      <Notice
        urgent
        title={t('brokenTitle')}
        actions={
          <Button
            tone="accent"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('reload')}
          </Button>
        }
      >
        {t('brokenText')}
      </Notice>
    </main>
  );
}
