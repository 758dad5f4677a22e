import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { houseRules } from '@/api/channels';
import type { Channel } from '@/api/schema';
import { useObservable } from '@/hooks/useObservable';
import { useStored } from '@/hooks/useStored';
import type { Broadcast } from '@/media/Broadcast';
import type { LocalMedia } from '@/media/LocalMedia';
import type { BroadcastState } from '@/media/types';
import { useCountdown, type Countdown } from './useCountdown';

export interface Show {
  state: BroadcastState;
  title: string;
  setTitle: (title: string) => void;
  countdown: Countdown;
  /** From the first moment that viewers may see something until the end. */
  onAir: boolean;
  /** A picture or a sound and a title are there, and nothing is going on yet. */
  ready: boolean;
  /** This channel's stream goes on without this studio: from before a reload, another tab or an encoder. */
  abandoned: boolean;
  goLive: () => void;
  end: () => void;
}

const FRESH_MS = 60_000;

const isTitle = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 140;

/** What the house rules let this channel send, bit/s. The server holds to it in any case, so that not knowing it is no obstacle. */
async function capOf(queries: QueryClient, slug: string): Promise<number | undefined> {
  const rules = await queries
    .query({
      queryKey: ['house-rules', slug],
      queryFn: () => houseRules(slug),
      staleTime: FRESH_MS,
      retry: false,
    })
    .catch(() => undefined);
  return rules?.maxKbps === undefined ? undefined : rules.maxKbps * 1_000;
}

/** One evening in the studio: the title, the countdown and the broadcast. */
export function useShow(channel: Channel, media: LocalMedia, broadcast: Broadcast): Show {
  const state = useObservable(broadcast.state);
  const { stream } = useObservable(media.state);
  const [title, setTitle] = useStored(`ovation.title.${channel.slug}`, channel.title, isTitle);
  const [draft, setDraft] = useState(title);
  const queries = useQueryClient();

  const goLive = useCallback(() => {
    const picture = media.state.get().stream;
    if (picture === undefined) return;
    setTitle(draft.trim());
    void capOf(queries, channel.slug).then((cap) => broadcast.goLive(picture, draft.trim(), cap));
  }, [broadcast, media, draft, setTitle, queries, channel.slug]);
  const countdown = useCountdown(goLive);

  const resting = state.phase === 'idle' || state.phase === 'ended' || state.phase === 'failed';
  return {
    state,
    title: draft,
    setTitle: setDraft,
    countdown,
    onAir: !resting,
    ready: resting && stream !== undefined && draft.trim() !== '',
    abandoned:
      (state.phase === 'idle' || state.phase === 'failed') &&
      state.stream !== undefined &&
      state.stream.state !== 'ended',
    goLive,
    end: () => void broadcast.end(),
  };
}
