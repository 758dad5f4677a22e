import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { EndDialog } from './EndDialog';
import type { Show } from './useShow';
import classes from './StageBar.module.css';

/** The one accent of the studio, and its opposite while on air. */
export function LiveButton({ show }: { show: Show }) {
  const { t } = useTranslation('studio');
  const [ending, setEnding] = useState(false);
  const { phase } = show.state;

  if (phase === 'live' || phase === 'reconnecting' || phase === 'ending') {
    return (
      <>
        <Button
          large
          tone="danger"
          className={classes.live}
          busy={phase === 'ending'}
          onClick={() => {
            setEnding(true);
          }}
        >
          {t('endBroadcast')}
        </Button>
        <EndDialog
          open={ending && phase !== 'ending'}
          viewers={show.state.viewers}
          onClose={() => {
            setEnding(false);
          }}
          onEnd={() => {
            setEnding(false);
            show.end();
          }}
        />
      </>
    );
  }
  return (
    <Button
      large
      tone="accent"
      className={classes.live}
      disabled={!show.ready && phase !== 'starting'}
      busy={phase === 'starting' || show.countdown.seconds !== undefined}
      onClick={show.countdown.start}
    >
      {phase === 'starting' ? t('goingLive') : t('goLive')}
    </Button>
  );
}
