import { IconCrown, IconShield, IconStarFilled, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatRole } from '@/chat/types';
import classes from './message.module.css';

const ICONS = { host: IconCrown, moderator: IconShield, subscriber: IconStarFilled, admin: IconTool };

/** What somebody is in this chat. */
export function Badges({ roles }: { roles: readonly ChatRole[] }) {
  const { t } = useTranslation('chat');
  return roles.map((role) => {
    const Icon = ICONS[role];
    return (
      <span key={role} className={classes.badge} data-role={role} title={t(`roles.${role}`)}>
        <Icon size={14} aria-hidden="true" />
        <span className="sr-only">{t(`roles.${role}`)}</span>
      </span>
    );
  });
}
