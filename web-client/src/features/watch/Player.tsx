import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Glow } from '@/components/Glow';
import { dispatchHotkey } from '@/hooks/hotkeys';
import { useHotkeys } from '@/hooks/useHotkeys';
import type { Viewer } from '@/media/Viewer';
import type { ViewerState } from '@/media/types';
import { ControlBar } from './ControlBar';
import { PhaseOverlay } from './PhaseOverlay';
import { pageHotkeys, stageHotkeys } from './playerHotkeys';
import { StatsPanel } from './StatsPanel';
import { TopBar } from './TopBar';
import { UnmuteButton } from './UnmuteButton';
import { useFadingControls } from './useFadingControls';
import { usePlayback } from './usePlayback';
import { useScreenModes } from './useScreenModes';
import { WatchShortcuts } from './WatchShortcuts';
import classes from './Player.module.css';

interface PlayerProps {
  slug: string;
  viewer: Viewer | undefined;
  state: ViewerState;
  video: HTMLVideoElement | null;
  videoRef: Ref<HTMLVideoElement>;
}

/** A tap shows the controls; only a mouse, which has been showing them all along, plays and pauses. */
function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

export function Player({ slug, viewer, state, video, videoRef }: PlayerProps) {
  const { t } = useTranslation('watch');
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [statsOpen, setStatsOpen] = useState(false);
  const playback = usePlayback(video);
  const screen = useScreenModes(stage, video);
  const hasPicture = state.phase === 'playing' || state.phase === 'reconnecting';
  const { shown, wake, sleep } = useFadingControls(!hasPicture || playback.paused);

  useHotkeys(
    pageHotkeys(playback, screen, () => {
      setSheetOpen(true);
    }),
  );

  return (
    <div className={classes.frame}>
      <Glow video={video} />
      <div
        ref={setStage}
        className={classes.stage}
        data-shown={shown}
        role="region"
        aria-label={t('player')}
        tabIndex={-1}
        onPointerMove={wake}
        onPointerLeave={sleep}
        onFocus={wake}
        onKeyDown={(event) => {
          wake();
          dispatchHotkey(event.nativeEvent, stageHotkeys(playback));
        }}
      >
        {/* Captions come with the stream when its broadcaster adds them; there is no file to name here. */}
        <video
          ref={videoRef}
          className={classes.video}
          playsInline
          muted
          onClick={(event) => {
            if (isTouch(event.nativeEvent)) wake();
            else playback.togglePlay();
          }}
          onDoubleClick={screen.toggleFullScreen}
        />
        <PhaseOverlay slug={slug} state={state} viewer={viewer} />
        {hasPicture && (
          <>
            <TopBar state={state} />
            {statsOpen && state.phase === 'playing' && (
              <StatsPanel
                state={state}
                onClose={() => {
                  setStatsOpen(false);
                }}
              />
            )}
            {playback.muted && state.phase === 'playing' && <UnmuteButton onUnmute={playback.toggleMute} />}
            <ControlBar
              playback={playback}
              screen={screen}
              onLayer={(layer) => void viewer?.selectLayer(layer)}
              statsOpen={statsOpen}
              onStats={() => {
                setStatsOpen(!statsOpen);
              }}
            />
          </>
        )}
        <WatchShortcuts
          open={sheetOpen}
          onClose={() => {
            setSheetOpen(false);
          }}
        />
      </div>
    </div>
  );
}
