import { Menu } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import type { ChatDesk } from '../ChatDesk';

interface OwnItemsProps {
  desk: ChatDesk;
  message: ChatItem;
  changeable: boolean;
}

/** What one can do with what one has said. */
export function OwnItems({ desk, message, changeable }: OwnItemsProps) {
  const { t } = useTranslation('chat');
  const { id = '' } = message;
  return (
    <>
      {changeable && (
        <Menu.Item
          leftSection={<IconPencil size={18} />}
          onClick={() => {
            desk.room.drafting.edit(message);
          }}
        >
          {t('menu.edit')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconTrash size={18} />} onClick={() => void desk.remove(id)}>
        {t('menu.delete')}
      </Menu.Item>
    </>
  );
}
