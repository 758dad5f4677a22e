import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatState } from '@/chat/types';
import { IconButton } from '@/components/IconButton';
import { useNow } from '@/hooks/useNow';
import { useSelected } from '@/hooks/useSelected';
import { mayChange } from '../composer/useLine';
import type { ChatDesk } from '../ChatDesk';
import type { MessageMenuProps } from '../parts';
import { mayActOn } from '../rank';
import { ModeratorItems } from './ModeratorItems';
import { MoreMenu } from './MoreMenu';
import { OwnItems } from './OwnItems';
import { PlainItems } from './PlainItems';
import classes from './menu.module.css';

const youOf = ({ you }: ChatState) => you;
const meOf = ({ me }: ChatState) => me;

/** What can be done with a message: what is wanted most at once, the rest from a menu. What would be refused is not there. */
export function MessageMenu({ desk, message, opened, onChange }: MessageMenuProps & { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const { room } = desk;
  const you = useSelected(room.state, youOf);
  const me = useSelected(room.state, meOf);
  const now = useNow(10_000);
  const { id, author } = message;
  if (id === undefined) return null;
  const own = author.id === me?.id;
  const above = !own && mayActOn(you, author.roles);

  return (
    <div className={classes.bar} role="group" aria-label={t('menu.actions')}>
      {me !== undefined && (
        <IconButton
          label={t('menu.reply')}
          icon={<IconArrowBackUp size={18} />}
          onClick={() => {
            room.drafting.reply(message);
          }}
        />
      )}
      {above && (
        <IconButton
          label={t('menu.delete')}
          icon={<IconTrash size={18} />}
          onClick={() => void desk.remove(id)}
        />
      )}
      <MoreMenu opened={opened} onChange={onChange}>
        <PlainItems desk={desk} message={message} signedIn={me !== undefined} own={own} />
        {own && <OwnItems desk={desk} message={message} changeable={mayChange(message, me.id, now)} />}
        {you.moderates && <ModeratorItems desk={desk} message={message} above={above} opened={opened} />}
      </MoreMenu>
    </div>
  );
}
