import { Menu } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import { useCopy } from '@/hooks/useCopy';

export function CopyItem({ message }: { message: ChatItem }) {
  const { t } = useTranslation('chat');
  const { copy } = useCopy();
  return (
    <Menu.Item leftSection={<IconCopy size={18} />} onClick={() => void copy(message.text)}>
      {t('menu.copy')}
    </Menu.Item>
  );
}
