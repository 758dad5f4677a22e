import { IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/account';
import { session } from '@/api/client';
import { security } from '@/api/security';
import { Button } from '@/components/Button';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { EnrolDialog } from './EnrolDialog';
import { securityKey } from './keys';
import classes from './settings.module.css';

/** All that there is for somebody of whom the house wants a second factor that they have not set up yet. */
export function SecondFactorDue() {
  const { t } = useTranslation('settings');
  useDocumentTitle(t('due.title'));
  const { data } = useQuery({ queryKey: securityKey, queryFn: security });
  const [enrolling, setEnrolling] = useState(false);
  return (
    <section className={classes.due} aria-labelledby="due-title">
      <IconShieldLock size={40} aria-hidden="true" />
      <h1 id="due-title">{t('due.title')}</h1>
      <p>{t('due.text')}</p>
      <p className={classes.muted}>{t('due.passkey')}</p>
      <div className={classes.row}>
        <Button
          tone="accent"
          large
          onClick={() => {
            setEnrolling(true);
          }}
        >
          {t('factor.turnOn')}
        </Button>
        <Button onClick={() => void signOut()}>{t('due.signOut')}</Button>
      </div>
      {enrolling && (
        <EnrolDialog
          password={data?.password ?? true}
          onClose={() => {
            setEnrolling(false);
            // the next token is good for everything, once the factor is on
            void session.renew();
          }}
        />
      )}
    </section>
  );
}
