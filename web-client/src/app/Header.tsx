import { IconActivity, IconBroadcast, IconCompass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useMatch } from 'react-router';
import { ButtonLink } from '@/components/Button';
import { Logo } from '@/components/Logo';
import { AccountMenu } from '@/features/account/AccountMenu';
import { useAccount } from '@/hooks/useAccount';
import { HeaderSearch } from './HeaderSearch';
import { PreferencesMenu } from './PreferencesMenu';
import classes from './Shell.module.css';

export function Header() {
  const { t } = useTranslation();
  const account = useAccount();
  const inStudio = useMatch('/studio') !== null;
  const inBrowse = useMatch('/browse') !== null;
  const inAdmin = useMatch('/admin') !== null;
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.home} aria-label={t('homeLink')}>
        <Logo />
      </Link>
      {!inBrowse && <HeaderSearch />}
      <nav className={classes.nav} aria-label={t('mainNavigation')}>
        {!inBrowse && (
          <ButtonLink
            tone="plain"
            to="/browse"
            className={classes.browse}
            icon={<IconCompass size={18} aria-hidden="true" />}
          >
            {t('browse')}
          </ButtonLink>
        )}
        {account?.admin === true && !inAdmin && (
          <ButtonLink tone="plain" to="/admin" icon={<IconActivity size={18} aria-hidden="true" />}>
            {t('admin')}
          </ButtonLink>
        )}
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
