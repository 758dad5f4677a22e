import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ChatState } from '@/chat/types';
import { ButtonLink } from '@/components/Button';
import { useSelected } from '@/hooks/useSelected';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import type { ChatDesk } from '../ChatDesk';
import { ComposeField } from './ComposeField';
import { DeskNote } from './DeskNote';
import { Subject } from './Subject';
import { useStanding } from './useStanding';
import { WhyNot } from './WhyNot';
import classes from './composer.module.css';

const statusOf = ({ status }: ChatState) => status;

/** Where one writes, or why one does not. */
export function Composer({ desk }: { desk: ChatDesk }) {
  const session = useSessionStatus();
  const status = useSelected(desk.room.state, statusOf);
  const standing = useStanding(desk);
  if (status === 'failed') return null;
  if (session === 'signed-out') return <SignInFirst />;
  return (
    <div className={classes.composer}>
      <DeskNote desk={desk} />
      <Subject desk={desk} />
      <WhyNot slug={desk.slug} standing={standing} />
      <ComposeField desk={desk} standing={standing} />
    </div>
  );
}

function SignInFirst() {
  const { t } = useTranslation('chat');
  const { pathname, search } = useLocation();
  return (
    <div className={classes.signIn}>
      <p>{t('signInToWrite')}</p>
      <ButtonLink to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>{t('signIn')}</ButtonLink>
    </div>
  );
}
