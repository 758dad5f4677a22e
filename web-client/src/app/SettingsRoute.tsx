import { useTranslation } from 'react-i18next';
import { SignInGate } from '@/features/account/SignInGate';
import { SettingsPage } from '@/features/settings/SettingsPage';

export function SettingsRoute() {
  const { t } = useTranslation('account');
  return (
    <SignInGate lead={t('signInLead')}>
      <SettingsPage />
    </SignInGate>
  );
}
