import { useTranslation } from 'react-i18next';
import { SanctionsNote } from '@/components/sanctions/SanctionsNote';
import { useAccount } from '@/hooks/useAccount';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { ActsSection } from './ActsSection';
import { DataSection } from './DataSection';
import { DevicesSection } from './DevicesSection';
import { EmailSection } from './EmailSection';
import { IdentitiesSection } from './IdentitiesSection';
import { PasskeysSection } from './PasskeysSection';
import { PasswordSection } from './PasswordSection';
import { ProfileSection } from './ProfileSection';
import { ReportsSection } from './ReportsSection';
import { SecondFactorSection } from './SecondFactorSection';
import classes from './settings.module.css';

/** Everything about one's account, on one page. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const account = useAccount();
  useDocumentTitle(t('title'));
  if (account === undefined) return null;
  return (
    <div className={classes.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={classes.muted}>{account.displayName}</p>
      </header>
      <SanctionsNote />
      <ProfileSection account={account} />
      <EmailSection account={account} />
      <PasswordSection email={account.email} />
      <SecondFactorSection />
      <PasskeysSection />
      <IdentitiesSection />
      <DevicesSection />
      <ActsSection />
      <ReportsSection />
      <DataSection />
    </div>
  );
}
