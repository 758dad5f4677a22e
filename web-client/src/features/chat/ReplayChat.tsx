import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chatBetween } from '@/api/chatReading';
import { PAGE, ReplayScript } from '@/chat/ReplayScript';
import { Button } from '@/components/Button';
import { Skeleton } from '@/components/Skeleton';
import { useLatest } from '@/hooks/useLatest';
import { useObservable } from '@/hooks/useObservable';
import { useProblemText } from '@/hooks/useProblemText';
import { ChatHead } from './ChatHead';
import { useEmoteAddresses } from './emotes/useEmotes';
import { MessageList } from './MessageList';
import type { ChatParts } from './parts';
import { useTimestamps } from './useTimestamps';
import classes from './panel.module.css';

interface ReplayChatProps {
  slug: string;
  /** When the broadcast began, in ms since the epoch. */
  startedAt: number;
  /** When what is seen right now was filmed; undefined until there is a picture. */
  moment: () => number | undefined;
  /** Shows that one may watch, where the video is not for everybody. */
  token?: string;
  onPicture?: boolean;
  actions?: ReactNode;
}

/** How often to look how far the picture has come (ms). */
const LOOK_MS = 200;
const readOnly: ChatParts = {};

/** What was said during a broadcast, as its recording is watched. */
export function ReplayChat({ slug, startedAt, moment, token, onPicture, actions }: ReplayChatProps) {
  const { t } = useTranslation('chat');
  const latest = useLatest({ token, moment });
  const [script] = useState(
    () =>
      new ReplayScript(startedAt, (from, to) =>
        chatBetween(slug, from, to, { limit: PAGE, token: latest.current.token }),
      ),
  );
  useEffect(() => {
    const look = () => {
      const now = latest.current.moment();
      if (now !== undefined) script.at(now);
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [script, latest]);
  const state = useObservable(script.state);
  const emotes = useEmoteAddresses(slug);
  const [timestamps, setTimestamps] = useTimestamps();
  return (
    <section className={classes.panel} data-on-picture={onPicture} aria-label={t('replayChat')}>
      <ChatHead people={undefined} timestamps={timestamps} onTimestamps={setTimestamps} actions={actions} />
      <p className={classes.bar}>
        <IconHistory size={16} aria-hidden="true" />
        {t('replayNote')}
      </p>
      {state.messages.length > 0 ? (
        <MessageList
          slug={slug}
          room={script}
          state={state}
          emotes={emotes}
          timestamps={timestamps}
          parts={readOnly}
        />
      ) : (
        <Nothing
          status={state.status}
          code={state.problem?.code}
          onAgain={() => {
            script.again();
          }}
        />
      )}
    </section>
  );
}

interface NothingProps {
  status: string;
  code: string | undefined;
  onAgain: () => void;
}

function Nothing({ status, code, onAgain }: NothingProps) {
  const { t } = useTranslation('chat');
  const problem = useProblemText(code);
  if (status === 'failed') {
    return (
      <div className={classes.notice} data-fills role="alert">
        <p>{t('replayFailed')}</p>
        <p className={classes.why}>{problem}</p>
        <Button onClick={onAgain}>{t('tryAgain')}</Button>
      </div>
    );
  }
  if (status === 'opening') {
    return (
      <div className={classes.opening} role="status">
        <span className="sr-only">{t('opening')}</span>
        {['72%', '48%', '86%', '60%'].map((inlineSize) => (
          <Skeleton key={inlineSize} inlineSize={inlineSize} blockSize="16px" />
        ))}
      </div>
    );
  }
  return (
    <div className={classes.notice} data-fills>
      <p className={classes.why}>{t('replayEmpty')}</p>
    </div>
  );
}
