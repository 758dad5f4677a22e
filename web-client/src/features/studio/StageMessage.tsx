import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { clock } from '@/i18n/useFormat';
import type { Show } from './useShow';
import classes from './StageMessage.module.css';

/** What the studio has to say between broadcasts: one left on air, one that failed to start, one just over. */
export function StageMessage({ show }: { show: Show }) {
  const { t } = useTranslation('studio');
  const { phase, stream, problem } = show.state;
  if (show.abandoned && stream !== undefined) {
    const interrupted = stream.state === 'interrupted';
    return (
      <div className={classes.message} role="status">
        <div>
          <p className={classes.title}>{t(interrupted ? 'interruptedTitle' : 'elsewhereTitle')}</p>
          <p className={classes.text}>
            {t(interrupted ? 'interruptedText' : 'elsewhereText', { title: stream.title })}
          </p>
        </div>
        <div className={classes.actions}>
          <Button tone="plain" onClick={show.end}>
            {t('endIt')}
          </Button>
          <Button disabled={!show.ready} onClick={show.goLive}>
            {t(interrupted ? 'resume' : 'takeOver')}
          </Button>
        </div>
      </div>
    );
  }
  if (phase === 'failed') return <FormProblem code={problem?.code ?? 'internal'} />;
  if (phase === 'ended' && stream?.endedAt !== undefined) {
    const lasted = Date.parse(stream.endedAt) - Date.parse(stream.startedAt);
    return (
      <div className={classes.message} role="status">
        <div>
          <p className={classes.title}>{t('endedTitle')}</p>
          <p className={classes.text}>{t('endedText', { title: stream.title, time: clock(lasted) })}</p>
        </div>
      </div>
    );
  }
  return null;
}
