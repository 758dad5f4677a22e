import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { thumbnailUrl } from '@/api/videos';
import { HouseButtons } from '@/components/house/HouseButtons';
import type { House } from '@/components/house/useHouse';
import { ControlBar } from '@/components/player/ControlBar';
import { PlayerFrame } from '@/components/player/PlayerFrame';
import { PlayerShortcuts } from '@/components/player/PlayerShortcuts';
import { SeekBar } from '@/components/player/SeekBar';
import { TimeDisplay } from '@/components/player/TimeDisplay';
import { UnmuteButton } from '@/components/player/UnmuteButton';
import { usePlayer } from '@/components/player/usePlayer';
import { clock } from '@/i18n/useFormat';
import type { Replay, ReplayState } from '@/media/Replay';
import { ReplayOverlay } from './ReplayOverlay';
import { ReplaySettings } from './ReplaySettings';
import { changeRate, replaySeeking, seekTo } from './steering';
import { useClock } from './useClock';
import { addressesOf } from './useReplay';

interface ReplayPlayerProps {
  video: Video;
  house: House;
  replay: Replay | undefined;
  state: ReplayState;
  element: HTMLVideoElement | null;
  elementRef: Ref<HTMLVideoElement>;
  onRenew: () => Promise<Video | undefined>;
}

export function ReplayPlayer({
  video,
  house,
  replay,
  state,
  element,
  elementRef,
  onRenew,
}: ReplayPlayerProps) {
  const { t } = useTranslation('videos');
  const [sheetOpen, setSheetOpen] = useState(false);
  const player = usePlayer(element, house.element);
  const { position, duration = video.durationMs / 1000, ended, rate } = useClock(element);
  const playing = state.phase === 'playing';
  const soundOnly = state.quality === 'audio';

  const thumbnail = (ms: number) => {
    // Thumbnails count from when the show began; pauses in between are not in the recording.
    const date = replay?.dateAt(ms / 1000);
    return thumbnailUrl(video, (date === undefined ? ms : date - Date.parse(video.startedAt)) / 1000);
  };
  const hotkeys = {
    '?': () => {
      setSheetOpen(true);
    },
    ...(element && {
      '<': () => {
        changeRate(element, -1);
      },
      '>': () => {
        changeRate(element, 1);
      },
    }),
  };

  return (
    <PlayerFrame
      player={player}
      videoRef={elementRef}
      pinned={!playing || ended || soundOnly}
      seeking={element === null ? undefined : replaySeeking(element)}
      hotkeys={hotkeys}
    >
      <ReplayOverlay
        video={video}
        state={state}
        ended={ended}
        onAgain={player.playback.togglePlay}
        onRetry={() => {
          void onRenew().then((renewed) => {
            if (renewed !== undefined) replay?.relocate(addressesOf(renewed));
            replay?.again();
          });
        }}
      />
      {playing && (
        <>
          {player.playback.muted && !ended && <UnmuteButton onUnmute={player.playback.toggleMute} />}
          <ControlBar
            player={player}
            more={<HouseButtons house={house} />}
            seekBar={
              <SeekBar
                start={0}
                end={1000 * duration}
                position={1000 * position}
                label={t('seek')}
                describe={clock}
                thumbnail={thumbnail}
                onSeek={(ms) => {
                  if (element !== null) seekTo(element, ms / 1000);
                }}
              />
            }
            time={<TimeDisplay position={1000 * position} duration={1000 * duration} />}
            settings={<ReplaySettings replay={replay} state={state} element={element} rate={rate} />}
          />
        </>
      )}
      <PlayerShortcuts
        more={[{ keys: ['<', '>'], does: t('slowerOrFaster') }]}
        open={sheetOpen}
        onClose={() => {
          setSheetOpen(false);
        }}
      />
    </PlayerFrame>
  );
}
