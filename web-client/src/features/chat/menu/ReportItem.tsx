import { Menu } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import type { Target } from '@/components/report/target';
import { tamed } from '../text';

interface ReportItemProps {
  message: ChatItem;
  onReport: (target: Target) => void;
}

/** The way to report a message. */
export function ReportItem({ message: { id = '', author, text }, onReport }: ReportItemProps) {
  const { t } = useTranslation('chat');
  return (
    <Menu.Item
      leftSection={<IconFlag size={18} />}
      onClick={() => {
        onReport({ kind: 'message', id, name: tamed(author.name), text });
      }}
    >
      {t('menu.report')}
    </Menu.Item>
  );
}
