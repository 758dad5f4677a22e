import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { clock } from '@/i18n/useFormat';
import type { Stream } from '@/media/types';
import classes from './StageMessage.module.css';
import type { Show } from './useShow';

/** What the studio has to say between broadcasts: one that failed to start, one left on air, one just over. */
export function StageMessage({ show }: { show: Show }) {
  const { t } = useTranslation('studio');
  const { phase, stream, problem } = show.state;
  return (
    <>
      {phase === 'failed' && <FormProblem code={problem?.code ?? 'internal'} />}
      {show.abandoned && stream !== undefined && <Abandoned show={show} stream={stream} />}
      {phase === 'ended' && stream !== undefined && (
        <Message
          title={t('endedTitle')}
          text={t('endedText', { title: stream.title, time: clock(lasted(stream)) })}
        />
      )}
    </>
  );
}

function lasted({ startedAt, endedAt }: Stream): number {
  return (endedAt === undefined ? Date.now() : Date.parse(endedAt)) - Date.parse(startedAt);
}

function Abandoned({ show, stream }: { show: Show; stream: Stream }) {
  const { t } = useTranslation('studio');
  const interrupted = stream.state === 'interrupted';
  return (
    <Message
      title={t(interrupted ? 'interruptedTitle' : 'elsewhereTitle')}
      text={t(interrupted ? 'interruptedText' : 'elsewhereText', { title: stream.title })}
    >
      <Button tone="plain" onClick={show.end}>
        {t('endIt')}
      </Button>
      <Button disabled={!show.ready} onClick={show.goLive}>
        {t(interrupted ? 'resume' : 'takeOver')}
      </Button>
    </Message>
  );
}

function Message({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className={classes.message} role="status">
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{text}</p>
      </div>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
