import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyEmail } from '@/api/account';
import { problemCode } from '@/api/problem';
import { ButtonLink } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { accountKey } from '@/hooks/useAccount';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import classes from './account.module.css';
import { DoorPage } from './DoorPage';
import { useLinkToken } from './useLinkToken';

/** Where the link of the letter leads that shows that an e-mail is one's own. */
export function VerifyEmailPage() {
  const { t } = useTranslation('account');
  const token = useLinkToken();
  const signedIn = useSessionStatus() === 'signed-in';
  const queryClient = useQueryClient();
  const { mutate, isSuccess, isError, error } = useMutation({
    mutationFn: verifyEmail,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountKey }),
  });
  const asked = useRef(false);

  // The link is good for once, and an effect of a page in development runs twice.
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate(token);
  }, [mutate, token]);

  if (isError)
    return (
      <DoorPage title={t('verifyFailedTitle')}>
        <div className={classes.form}>
          <FormProblem code={problemCode(error)} />
          <ButtonLink to="/settings" tone="accent" large>
            {t('verifyToSettings')}
          </ButtonLink>
        </div>
      </DoorPage>
    );
  if (!isSuccess) return <DoorPage title={t('verifyBusyTitle')} />;
  return (
    <DoorPage title={t('verifiedTitle')} lead={t('verifiedLead')}>
      <div className={classes.form}>
        <ButtonLink to={signedIn ? '/' : '/sign-in'} tone="accent" large>
          {signedIn ? t('verifiedGoOn') : t('signIn')}
        </ButtonLink>
      </div>
    </DoorPage>
  );
}
