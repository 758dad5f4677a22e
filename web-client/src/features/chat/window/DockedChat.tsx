import { Menu } from '@mantine/core';
import { IconExternalLink, IconHourglass } from '@tabler/icons-react';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '@/chat/InStep';
import { HideChat } from '@/components/house/HideChat';
import type { House } from '@/components/house/useHouse';
import { IconButton } from '@/components/IconButton';
import { useStored } from '@/hooks/useStored';
import { LiveChat } from '../LiveChat';
import { useChatRoom } from '../useChatRoom';
import { ChatAway } from './ChatAway';
import { useChatWindow } from './useChatWindow';
import classes from './window.module.css';

interface DockedChatProps {
  slug: string;
  house: House;
  /** When what is seen right now was filmed, where that is later than it happens; undefined where it is live. */
  picture: Picture | undefined;
  /** Whether the chat waits for the picture as long as nobody has chosen. */
  waits: boolean;
}

const isChoice = (value: unknown): value is boolean | null => value === null || typeof value === 'boolean';

/** A channel's chat beside, below or on its picture, in step with that; or where it went. */
export function DockedChat({ slug, house, picture, waits }: DockedChatProps) {
  const [chosen, choose] = useStored<boolean | null>('ovation.chat-in-step', null, isChoice);
  const inStep = chosen ?? waits;
  const followed = inStep ? picture : undefined;
  const elsewhere = useChatWindow(slug, followed);
  const onPicture = house.layout === 'over';
  if (elsewhere.away) return <ChatAway onPicture={onPicture} onBack={elsewhere.fetchBack} />;
  return (
    <Docked
      slug={slug}
      house={house}
      picture={followed}
      inStep={inStep}
      onInStep={choose}
      onPopOut={elsewhere.open}
    />
  );
}

interface DockedProps {
  slug: string;
  house: House;
  picture: Picture | undefined;
  inStep: boolean;
  onInStep: (inStep: boolean) => void;
  onPopOut: () => void;
}

function Docked({ slug, house, picture, inStep, onInStep, onPopOut }: DockedProps) {
  const { t } = useTranslation('chat');
  const room = useChatRoom(slug);
  const moderates = useSyncExternalStore(
    useCallback((changed: () => void) => room.state.subscribe(changed), [room]),
    () => room.state.get().you.moderates,
  );
  useEffect(() => {
    room.follow(picture);
    return () => {
      room.follow(undefined);
    };
  }, [room, picture]);
  return (
    <LiveChat
      slug={slug}
      reactions
      onPicture={house.layout === 'over'}
      settings={
        <Menu.CheckboxItem
          checked={inStep}
          closeMenuOnClick
          onChange={() => {
            onInStep(!inStep);
          }}
        >
          {t('inStep')}
        </Menu.CheckboxItem>
      }
      actions={
        <>
          {picture !== undefined && !moderates && <InStepMark />}
          {house.layout === 'beside' && (
            <IconButton label={t('popOut')} icon={<IconExternalLink size={20} />} onClick={onPopOut} />
          )}
          <HideChat house={house} />
        </>
      }
    />
  );
}

/** Why what others talk about comes a moment later. */
function InStepMark() {
  const { t } = useTranslation('chat');
  return (
    <span className={classes.mark} title={t('inStepNow')}>
      <IconHourglass size={16} aria-hidden="true" />
      <span className="sr-only">{t('inStepNow')}</span>
    </span>
  );
}
