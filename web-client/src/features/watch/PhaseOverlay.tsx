import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Gate } from '@/components/access/Gate';
import { isRefused } from '@/components/access/refusal';
import { Button, ButtonLink } from '@/components/Button';
import { ChannelArt } from '@/components/ChannelArt';
import { useNow } from '@/hooks/useNow';
import { useProblemText } from '@/hooks/useProblemText';
import { clock } from '@/i18n/useFormat';
import type { ViewerState } from '@/media/types';
import type { Viewer } from '@/media/Viewer';
import classes from './PhaseOverlay.module.css';

interface PhaseOverlayProps {
  slug: string;
  state: ViewerState;
  viewer: Pick<Viewer, 'start' | 'stop' | 'unlock'> | undefined;
}

/** What the stage shows while it has no moving picture, and why. */
export function PhaseOverlay({ slug, state, viewer }: PhaseOverlayProps) {
  const { t } = useTranslation('watch');
  const home = <ButtonLink to="/">{t('toHome')}</ButtonLink>;
  const onStage = (children: ReactNode) => (
    <Curtain slug={slug} state={state}>
      {children}
    </Curtain>
  );
  switch (state.phase) {
    case 'playing':
      return null;
    case 'reconnecting':
      return <Reconnecting state={state} />;
    case 'connecting':
    case 'joining':
      return onStage(<Message title={t('joining')} small />);
    case 'waiting':
      return onStage(<Message title={t('waitingTitle')}>{t('waitingText')}</Message>);
    case 'ended':
      return onStage(
        <Message title={t('endedTitle')} actions={home}>
          {t('endedText', { name: state.channel?.title ?? slug })}
        </Message>,
      );
    case 'failed':
      return onStage(<Failed slug={slug} state={state} home={home} viewer={viewer} />);
  }
}

function Curtain({ slug, state, children }: { slug: string; state: ViewerState; children: ReactNode }) {
  return (
    <div className={classes.curtain}>
      <div className={classes.art}>
        <ChannelArt slug={slug} name={state.channel?.title ?? slug} quiet />
      </div>
      <div className={classes.message} role="status">
        {children}
      </div>
    </div>
  );
}

interface MessageProps {
  title: string;
  small?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}

function Message({ title, small = false, actions, children }: MessageProps) {
  return (
    <>
      <p className={small ? classes.small : classes.title}>{title}</p>
      {children !== undefined && <p className={classes.text}>{children}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </>
  );
}

function Failed({ slug, state, viewer, home }: PhaseOverlayProps & { home: ReactNode }) {
  const { t } = useTranslation('watch');
  const text = useProblemText(state.problem?.code ?? 'internal');
  if (state.problem?.code === 'channel-not-found') {
    return (
      <Message title={t('noChannelTitle')} actions={home}>
        {t('noChannelText')}
      </Message>
    );
  }
  const again = () => {
    viewer?.stop();
    viewer?.start();
  };
  if (isRefused(state.problem)) {
    return (
      <Gate
        slug={slug}
        refused={state.problem}
        onPassword={(password) => viewer?.unlock(password) ?? Promise.resolve()}
        onAgain={again}
      />
    );
  }
  return (
    <Message title={t('failedTitle')} actions={<Button onClick={again}>{t('tryAgain')}</Button>}>
      {text}
    </Message>
  );
}

/** The last frame stays; a bar over it says who is being waited for, and for how long. */
function Reconnecting({ state }: { state: ViewerState }) {
  const { t } = useTranslation('watch');
  const now = useNow();
  const interrupted = state.stream?.state === 'interrupted';
  const left =
    interrupted && state.stream?.graceEndsAt !== undefined
      ? Date.parse(state.stream.graceEndsAt) - now
      : undefined;
  return (
    <div className={classes.veil}>
      <div className={classes.message}>
        <p className={classes.title} role="status">
          {interrupted ? t('interruptedTitle') : t('reconnectingTitle')}
        </p>
        <p className={classes.text}>{interrupted ? t('interruptedText') : t('reconnectingText')}</p>
        {left !== undefined && <time className={classes.grace}>{clock(left)}</time>}
      </div>
    </div>
  );
}
