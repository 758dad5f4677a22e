import {
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconMessage,
  IconMessageOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import type { House } from './useHouse';

/** On the picture's bar: whether there is a chat beside or on it, and how wide it is. */
export function HouseButtons({ house }: { house: House }) {
  const { t } = useTranslation('player');
  const { layout, theatre, chatOpen, showChat, toggleTheatre } = house;
  const ChatIcon = chatOpen ? IconMessageOff : IconMessage;
  const TheatreIcon = theatre ? IconLayoutSidebarRightExpand : IconLayoutSidebarRightCollapse;
  return (
    <>
      {layout !== 'below' && (
        <IconButton
          onPicture
          label={chatOpen ? t('hideChat') : t('showChat')}
          icon={<ChatIcon size={22} />}
          data-part="chat-toggle"
          onClick={() => {
            showChat(!chatOpen);
          }}
        />
      )}
      {toggleTheatre !== undefined && (
        <IconButton
          onPicture
          label={theatre ? t('leaveTheatre') : t('theatre')}
          hotkey="T"
          icon={<TheatreIcon size={22} />}
          onClick={toggleTheatre}
        />
      )}
    </>
  );
}

/** Below the picture: the way to a chat that is hidden, also where there is no picture and thus no bar. */
export function ShowChat({ house }: { house: House }) {
  const { t } = useTranslation('player');
  if (house.chatOpen || house.layout === 'below') return null;
  return (
    <Button
      icon={<IconMessage size={18} aria-hidden="true" />}
      data-part="chat-toggle"
      onClick={() => {
        house.showChat(true);
      }}
    >
      {t('showChat')}
    </Button>
  );
}
