import { IconBroadcast } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useMatch } from 'react-router';
import { ButtonLink } from '@/components/Button';
import { Logo } from '@/components/Logo';
import { AccountMenu } from '@/features/account/AccountMenu';
import { PreferencesMenu } from './PreferencesMenu';
import classes from './Shell.module.css';

export function Header() {
  const { t } = useTranslation();
  const inStudio = useMatch('/studio') !== null;
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.home} aria-label={t('homeLink')}>
        <Logo />
      </Link>
      <nav aria-label={t('mainNavigation')}>
        {!inStudio && (
          <ButtonLink to="/studio" icon={<IconBroadcast size={18} aria-hidden="true" />}>
            {t('studio')}
          </ButtonLink>
        )}
      </nav>
      <AccountMenu />
      <PreferencesMenu />
    </header>
  );
}
