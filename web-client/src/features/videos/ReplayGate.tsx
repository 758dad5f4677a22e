import { ChannelArt } from '@/components/ChannelArt';
import { Gate } from '@/components/access/Gate';
import type { Refused } from '@/components/access/refusal';
import curtain from './curtain.module.css';
import { useUnlock } from './queries';
import classes from './replay.module.css';

interface ReplayGateProps {
  slug: string;
  id: string;
  refused: Refused;
  onAgain: () => void;
}

/** The stage of a video that is not for everybody, in front of who has not shown yet that it is for them. */
export function ReplayGate({ slug, id, refused, onAgain }: ReplayGateProps) {
  const unlock = useUnlock(id);
  return (
    <div className={classes.page}>
      <div className={`${classes.frame} ${classes.stage}`}>
        <div className={curtain.curtain}>
          <div className={curtain.still} aria-hidden="true">
            <ChannelArt slug={slug} name={slug} quiet />
          </div>
          <div className={curtain.message}>
            <Gate slug={slug} refused={refused} onPassword={unlock} onAgain={onAgain} />
          </div>
        </div>
      </div>
    </div>
  );
}
