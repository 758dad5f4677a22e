import { useTranslation } from 'react-i18next';
import { SignInPage } from '@/features/account/SignInPage';
import { ReplayPage } from '@/features/videos/ReplayPage';

export function ReplayRoute() {
  const { t } = useTranslation('videos');
  return <ReplayPage signIn={<SignInPage lead={t('signInLead')} />} />;
}
