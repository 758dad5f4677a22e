import { IconShieldCog } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatState } from '@/chat/types';
import { IconButton } from '@/components/IconButton';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { ChatSettings } from './ChatSettings';

const moderates = ({ you }: ChatState) => you.moderates;

/** For who keeps order: the way to the rules of the chat. */
export function SettingsButton({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const [open, setOpen] = useState(false);
  const allowed = useSelected(desk.room.state, moderates);
  if (!allowed) return null;
  return (
    <>
      <IconButton
        label={t('settings.title')}
        icon={<IconShieldCog size={20} />}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      />
      {open && (
        <ChatSettings
          desk={desk}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
