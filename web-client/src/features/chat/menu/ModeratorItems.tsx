import { Menu } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconClock,
  IconGhost2,
  IconPin,
  IconPinnedOff,
  IconSpeakerphone,
  IconTrash,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatItem, ChatState } from '@/chat/types';
import { useSelected } from '@/hooks/useSelected';
import { useCard } from '../card/useCard';
import type { ChatDesk } from '../ChatDesk';
import { useSpanText } from '../useWaitText';
import { TIMEOUTS } from './timeouts';

interface ModeratorItemsProps {
  desk: ChatDesk;
  message: ChatItem;
  /** Whether they may act on the author. */
  above: boolean;
  opened: boolean;
}

const pinnedOf = ({ pinned }: ChatState) => pinned?.id;

/** How order is kept, with no more than one click from here. */
export function ModeratorItems({ desk, message, above, opened }: ModeratorItemsProps) {
  const { t } = useTranslation('chat');
  const span = useSpanText();
  const pinned = useSelected(desk.room.state, pinnedOf) === message.id;
  const { id = '', author } = message;
  const card = useCard(desk, author.id, opened && above).data;
  const silenced = card?.silence !== undefined;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={pinned ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
        onClick={() => void (pinned ? desk.unpin() : desk.pin(id))}
      >
        {t(pinned ? 'menu.unpin' : 'menu.pin')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconSpeakerphone size={18} />}
        onClick={() => {
          desk.announce(message);
        }}
      >
        {t('menu.announce')}
      </Menu.Item>
      {above && (
        <>
          <Menu.Item leftSection={<IconTrash size={18} />} onClick={() => void desk.remove(id)}>
            {t('menu.delete')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconAlertTriangle size={18} />}
            onClick={() => {
              desk.ask({ person: author, kind: 'warn' });
            }}
          >
            {t('menu.warn')}
          </Menu.Item>
          {TIMEOUTS.map((seconds) => (
            <Menu.Item
              key={seconds}
              leftSection={<IconClock size={18} />}
              onClick={() => void desk.silence(author, seconds)}
            >
              {t('menu.timeout', { wait: span(seconds * 1000) })}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<IconClock size={18} />}
            onClick={() => {
              desk.ask({ person: author, kind: 'timeout' });
            }}
          >
            {t('menu.timeoutOther')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBan size={18} />}
            onClick={() => {
              desk.ask({ person: author, kind: 'ban' });
            }}
          >
            {t('menu.ban')}
          </Menu.Item>
          {author.roles.every((role) => role === 'subscriber') && (
            <Menu.Item
              leftSection={<IconGhost2 size={18} />}
              onClick={() => void (card?.shadowed === true ? desk.unshadow(author) : desk.shadow(author))}
            >
              {t(card?.shadowed === true ? 'menu.unshadow' : 'menu.shadow')}
            </Menu.Item>
          )}
          {silenced && (
            <Menu.Item leftSection={<IconUserCheck size={18} />} onClick={() => void desk.lift(author)}>
              {t('menu.lift')}
            </Menu.Item>
          )}
        </>
      )}
    </>
  );
}
