import { useTranslation } from 'react-i18next';
import type { ChatRoom } from '@/chat/ChatRoom';
import { IconButton } from '@/components/IconButton';
import { REACTIONS } from './reactions';
import classes from './panel.module.css';

/** Lets something fly over everybody's picture. */
export function ReactionBar({ room, disabled }: { room: ChatRoom; disabled: boolean }) {
  const { t } = useTranslation('chat');
  return (
    <div className={classes.reactions} role="group" aria-label={t('reactions')}>
      {REACTIONS.map(({ reaction, Icon }) => (
        <IconButton
          key={reaction}
          label={t(`reaction.${reaction}`)}
          icon={<Icon size={20} />}
          data-reaction={reaction}
          disabled={disabled}
          onClick={() => {
            room.react(reaction);
          }}
        />
      ))}
    </div>
  );
}
