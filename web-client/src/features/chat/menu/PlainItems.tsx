import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconAt, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import type { ChatDesk } from '../ChatDesk';
import { tamed } from '../text';
import { CopyItem } from './CopyItem';
import { ReportItem } from './ReportItem';

interface PlainItemsProps {
  desk: ChatDesk;
  message: ChatItem;
  signedIn: boolean;
  own: boolean;
}

/** What anybody can do with a message. */
export function PlainItems({ desk, message, signedIn, own }: PlainItemsProps) {
  const { t } = useTranslation('chat');
  const { room } = desk;
  const { id, name } = message.author;
  return (
    <>
      {signedIn && (
        <Menu.Item
          leftSection={<IconArrowBackUp size={18} />}
          onClick={() => {
            room.drafting.reply(message);
          }}
        >
          {t('menu.reply')}
        </Menu.Item>
      )}
      {signedIn && !own && (
        <Menu.Item
          leftSection={<IconAt size={18} />}
          onClick={() => {
            room.drafting.mention({ id, name });
          }}
        >
          {t('menu.mention')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconUser size={18} />}
        onClick={(event) => {
          const row = event.currentTarget.closest<HTMLElement>('[data-key]');
          if (row) desk.show({ person: message.author, at: row, messageId: message.id });
        }}
      >
        {t('menu.card', { name: tamed(name) })}
      </Menu.Item>
      <CopyItem message={message} />
      {!own && (
        <ReportItem
          message={message}
          onReport={(target) => {
            desk.report(target);
          }}
        />
      )}
    </>
  );
}
