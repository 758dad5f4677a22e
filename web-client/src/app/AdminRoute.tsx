import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { SignInPage } from '@/features/account/SignInPage';
import { AdminPage } from '@/features/admin/AdminPage';

export function AdminRoute() {
  const { t } = useTranslation('admin');
  return (
    <AdminPage signIn={<SignInPage lead={t('signInLead')} />}>
      <Outlet />
    </AdminPage>
  );
}
