import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Button, ButtonLink } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { useMe } from '@/hooks/useAccount';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { AdminSkeleton } from './AdminSkeleton';
import { FirstAdmin } from './FirstAdmin';
import { Operations } from './Operations';
import { useOverview } from './queries';
import { useFirstAdminToken } from './useFirstAdminToken';

/** @param signIn the way in for who is not signed in; the token of the link waits meanwhile */
export function AdminPage({ signIn }: { signIn: ReactNode }) {
  const token = useFirstAdminToken();
  const status = useSessionStatus();
  if (status === 'signed-out') return signIn;
  return status === 'signed-in' ? <SignedIn token={token} /> : <AdminSkeleton />;
}

function SignedIn({ token }: { token: string | undefined }) {
  const { t } = useTranslation('admin');
  useDocumentTitle(t('title'));
  const { data: account, isError, refetch } = useMe();
  if (account === undefined) return isError ? <Failed onRetry={() => void refetch()} /> : <AdminSkeleton />;
  if (account.admin) return <ForAdmins />;
  return token === undefined ? <AdminsOnly /> : <FirstAdmin token={token} account={account} />;
}

function ForAdmins() {
  const look = useOverview();
  // Somebody may have taken the role away while the page was open.
  if (look.error instanceof ApiProblem && look.error.status === 403) return <AdminsOnly />;
  if (look.data === undefined) {
    return look.isError ? <Failed onRetry={() => void look.refetch()} /> : <AdminSkeleton />;
  }
  return <Operations look={look.data} lost={look.isError ? look.dataUpdatedAt : undefined} />;
}

function AdminsOnly() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  return (
    <NoticePage title={t('adminOnlyTitle')} actions={<ButtonLink to="/">{common('toHome')}</ButtonLink>}>
      {t('adminOnlyText')}
    </NoticePage>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('admin');
  return (
    <NoticePage urgent title={t('loadFailed')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>} />
  );
}
