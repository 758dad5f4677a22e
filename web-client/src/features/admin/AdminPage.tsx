import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { useMe } from '@/hooks/useAccount';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { AdminFrame } from './AdminFrame';
import { AdminsOnly } from './AdminsOnly';
import { AdminSkeleton } from './AdminSkeleton';
import { FirstAdmin } from './FirstAdmin';
import { useFirstAdminToken } from './useFirstAdminToken';

interface AdminPageProps {
  /** the way in for who is not signed in; the token of the link waits meanwhile */
  signIn: ReactNode;
  /** what administrators see */
  children: ReactNode;
}

export function AdminPage({ signIn, children }: AdminPageProps) {
  const token = useFirstAdminToken();
  const status = useSessionStatus();
  if (status === 'signed-out') return signIn;
  return status === 'signed-in' ? <SignedIn token={token}>{children}</SignedIn> : <AdminSkeleton />;
}

function SignedIn({ token, children }: { token: string | undefined; children: ReactNode }) {
  const { t } = useTranslation('admin');
  useDocumentTitle(t('title'));
  const { data: account, isError, refetch } = useMe();
  if (account === undefined) {
    return isError ? (
      <NoticePage
        urgent
        title={t('loadFailed')}
        actions={<Button onClick={() => void refetch()}>{t('tryAgain')}</Button>}
      />
    ) : (
      <AdminSkeleton />
    );
  }
  if (account.admin) return <AdminFrame>{children}</AdminFrame>;
  return token === undefined ? <AdminsOnly /> : <FirstAdmin token={token} account={account} />;
}
