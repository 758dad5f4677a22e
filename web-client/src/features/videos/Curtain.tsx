import type { ReactNode } from 'react';
import type { Video } from '@/api/schema';
import { ChannelArt } from '@/components/ChannelArt';
import { useSteadyAddress } from './useSteadyAddress';
import classes from './curtain.module.css';

interface CurtainProps {
  video: Video;
  /** The controls are shown below the words. */
  overBar?: boolean;
  children: ReactNode;
}

/** A still of the video with words on it, wherever there is no moving picture. */
export function Curtain({ video, overBar, children }: CurtainProps) {
  const { address, onError } = useSteadyAddress(video.thumbnailUrl);
  return (
    <div className={classes.curtain}>
      <div className={classes.still} aria-hidden="true">
        <ChannelArt slug={video.channel.slug} name={video.channel.title} quiet />
        {address !== undefined && <img key={address} src={address} alt="" onError={onError} />}
      </div>
      <div className={classes.message} data-over-bar={overBar} role="status">
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

export function Message({ title, small = false, actions, children }: MessageProps) {
  return (
    <>
      <p className={small ? classes.small : classes.title}>{title}</p>
      {children !== undefined && <p className={classes.text}>{children}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </>
  );
}
