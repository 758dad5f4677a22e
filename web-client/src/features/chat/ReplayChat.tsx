import { IconHistory } from '@tabler/icons-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chatBetween } from '@/api/chatReading';
import { PAGE, ReplayScript } from '@/chat/ReplayScript';
import { ReportDialog } from '@/components/report/ReportDialog';
import type { Target } from '@/components/report/target';
import { useLatest } from '@/hooks/useLatest';
import { useObservable } from '@/hooks/useObservable';
import { ChatHead } from './ChatHead';
import { useEmoteAddresses } from './emotes/useEmotes';
import { ReplayMenu } from './menu/ReplayMenu';
import { MessageList } from './MessageList';
import type { ChatParts } from './parts';
import { ReplayNotice } from './ReplayNotice';
import { useTimestamps } from './useTimestamps';
import classes from './panel.module.css';

interface ReplayChatProps {
  slug: string;
  video: string;
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

/** What was said during a broadcast, as its recording is watched. */
export function ReplayChat({ slug, video, startedAt, moment, token, onPicture, actions }: ReplayChatProps) {
  const { t } = useTranslation('chat');
  const [reported, setReported] = useState<Target>();
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
  const parts = useMemo<ChatParts>(
    () => ({ menu: (props) => <ReplayMenu {...props} onReport={setReported} /> }),
    [],
  );
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
          parts={parts}
        />
      ) : (
        <ReplayNotice
          status={state.status}
          code={state.problem?.code}
          onAgain={() => {
            script.again();
          }}
        />
      )}
      {reported !== undefined && (
        <ReportDialog
          target={{ ...reported, channel: slug, video, token }}
          onClose={() => {
            setReported(undefined);
          }}
        />
      )}
    </section>
  );
}
