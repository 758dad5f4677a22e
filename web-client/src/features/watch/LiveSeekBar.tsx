import { useTranslation } from 'react-i18next';
import { SeekBar } from '@/components/player/SeekBar';
import { useObservable } from '@/hooks/useObservable';
import { clock } from '@/i18n/useFormat';
import type { ViewerState } from '@/media/types';
import type { Viewer } from '@/media/Viewer';
import { thumbnailUrl } from './thumbnails';

/** From as far back as one can look to the present. */
export function LiveSeekBar({ viewer, state }: { viewer: Viewer; state: ViewerState }) {
  const { t } = useTranslation('watch');
  const timeline = useObservable(viewer.timeline);
  const { stream, behind } = state;
  if (timeline === undefined || stream === undefined) return null;
  const { start, end } = timeline;
  const describe = (value: number) =>
    end - value < 4_000 ? t('atLive') : t('behindLive', { time: clock(end - value) });
  return (
    <SeekBar
      start={start}
      end={end}
      // Who is live is at the end, a second of delay or not.
      position={behind ? timeline.position : end}
      label={t('rewind')}
      describe={describe}
      thumbnail={(value) => {
        const address = thumbnailUrl(stream, value);
        return address === undefined ? undefined : viewer.sign(address);
      }}
      onSeek={(value) => {
        viewer.seek(value);
      }}
      onInterest={() => {
        viewer.lookAround();
      }}
    />
  );
}
