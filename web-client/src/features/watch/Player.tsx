import { useState, type ReactNode, type Ref } from 'react';
import { HouseButtons } from '@/components/house/HouseButtons';
import type { House } from '@/components/house/useHouse';
import { ControlBar } from '@/components/player/ControlBar';
import { PlayerFrame } from '@/components/player/PlayerFrame';
import { PlayerShortcuts } from '@/components/player/PlayerShortcuts';
import { UnmuteButton } from '@/components/player/UnmuteButton';
import { usePlayer } from '@/components/player/usePlayer';
import type { Wish } from '@/media/SeatDirector';
import type { ViewerState } from '@/media/types';
import type { Viewer } from '@/media/Viewer';
import { AudioOnly } from './AudioOnly';
import { JumpToLive } from './JumpToLive';
import { LiveSeekBar } from './LiveSeekBar';
import { liveSeeking } from './liveSeeking';
import { PhaseOverlay } from './PhaseOverlay';
import { StatsPanel } from './StatsPanel';
import { TopBar } from './TopBar';
import { WatchSettings } from './WatchSettings';

interface PlayerProps {
  slug: string;
  house: House;
  viewer: Viewer | undefined;
  state: ViewerState;
  /** The element that is seen. */
  video: HTMLVideoElement | null;
  videoRef: Ref<HTMLVideoElement>;
  wish: Wish;
  onWish: (wish: Wish) => void;
  /** What flies over the picture. */
  overlay: ReactNode;
}

export function Player({ slug, house, viewer, state, video, videoRef, wish, onWish, overlay }: PlayerProps) {
  const [sheetOpen, setSheetOpen] = useState(false);
  const [statsOpen, setStatsOpen] = useState(false);
  const player = usePlayer(video, house.element);
  const { playback } = player;
  const playing = state.phase === 'playing';
  const hasPicture = playing || state.phase === 'reconnecting';
  const soundOnly = state.quality === 'audio' && state.seat === 'gallery';
  const toggleStats = () => {
    setStatsOpen(!statsOpen);
  };

  return (
    <PlayerFrame
      player={player}
      videoRef={videoRef}
      pinned={!hasPicture || soundOnly}
      seeking={viewer && liveSeeking(viewer)}
      hotkeys={{
        '?': () => {
          setSheetOpen(true);
        },
      }}
    >
      {hasPicture && soundOnly && <AudioOnly slug={slug} name={state.channel?.title ?? slug} />}
      <PhaseOverlay slug={slug} state={state} viewer={viewer} />
      {hasPicture && overlay}
      {hasPicture && (
        <>
          <TopBar state={state} />
          {statsOpen && playing && <StatsPanel state={state} onClose={toggleStats} />}
          {playback.muted && playing && <UnmuteButton onUnmute={playback.toggleMute} />}
          <ControlBar
            player={player}
            more={<HouseButtons house={house} />}
            seekBar={viewer && <LiveSeekBar viewer={viewer} state={state} />}
            time={
              state.behind &&
              state.stream?.state !== 'ended' && <JumpToLive onJump={() => viewer?.toLive()} />
            }
            settings={
              <WatchSettings
                viewer={viewer}
                state={state}
                wish={wish}
                onWish={onWish}
                statsOpen={statsOpen}
                onStats={toggleStats}
              />
            }
          />
        </>
      )}
      <PlayerShortcuts
        open={sheetOpen}
        onClose={() => {
          setSheetOpen(false);
        }}
      />
    </PlayerFrame>
  );
}
