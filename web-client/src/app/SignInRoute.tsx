import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { SignInPage } from '@/features/account/SignInPage';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { useSignInHash } from '@/features/account/useSignInHash';

/** The way in as a page of its own; it leads on to `returnTo`, which is a page of ours. */
export function SignInRoute() {
  const { t } = useTranslation('account');
  const [query] = useSearchParams();
  const challenge = useSignInHash();
  const status = useSessionStatus();
  const returnTo = query.get('returnTo') ?? '/';
  if (status === 'signed-in') return <Navigate to={/^\/(?!\/)/u.test(returnTo) ? returnTo : '/'} replace />;
  return (
    <SignInPage lead={t('signInLead')} challenge={challenge} problem={query.get('problem') ?? undefined} />
  );
}
