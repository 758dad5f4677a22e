import { Menu } from '@mantine/core';
import { IconBroadcast, IconLogout, IconSettings } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { signOut } from '@/api/account';
import { Avatar } from '@/components/ChannelArt';
import { useAccount } from '@/hooks/useAccount';
import { useProfile } from '@/hooks/useProfile';
import classes from './account.module.css';

export function AccountMenu() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const { data: profile } = useProfile();
  const queryClient = useQueryClient();
  if (account === undefined) return null;

  const leave = async () => {
    await signOut();
    queryClient.clear();
  };

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={classes.menuButton}
          aria-label={t('menu', { name: account.displayName })}
        >
          <Avatar slug={account.id} name={account.displayName} picture={profile?.avatar} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{account.displayName}</strong>
          <span>{account.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/studio" leftSection={<IconBroadcast size={18} aria-hidden="true" />}>
          {t('studio')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to="/settings"
          leftSection={<IconSettings size={18} aria-hidden="true" />}
        >
          {t('settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={() => void leave()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
