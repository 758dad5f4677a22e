import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeVideo, deleteVideo, findVideo, unlockVideo, videoKeys, videosOf } from '@/api/videos';
import type { Video, VideoChange } from '@/api/schema';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { freshFor } from './freshness';

/** The channel's videos. Its owner sees more of them, so they are asked for anew when somebody signs in or out. */
export function useVideos(slug: string) {
  const status = useSessionStatus();
  return useQuery({
    queryKey: [...videoKeys.ofChannel(slug), status],
    queryFn: () => videosOf(slug),
    enabled: status !== 'unknown',
    refetchInterval: ({ state }) => freshFor(state.data),
  });
}

export function useVideo(id: string) {
  const status = useSessionStatus();
  return useQuery({
    queryKey: [...videoKeys.one(id), status],
    // The token that is there is as good as the password that it was given for.
    queryFn: ({ client, queryKey }) => findVideo(id, client.getQueryData<Video>(queryKey)?.playbackToken),
    enabled: status !== 'unknown',
    // What is listened to in the background plays on.
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => freshFor(state.data && [state.data]),
  });
}

/** Opens a video with its password. */
export function useUnlock(id: string): (password: string) => Promise<void> {
  const client = useQueryClient();
  const status = useSessionStatus();
  return async (password) => {
    client.setQueryData<Video>([...videoKeys.one(id), status], await unlockVideo(id, password));
  };
}

/** Every list shows a change as soon as the service has agreed to it. */
export function useVideoChange({ id, channel }: Video) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: VideoChange) => changeVideo(id, change),
    onSuccess: (changed) => {
      client.setQueriesData<Video>({ queryKey: videoKeys.one(id) }, changed);
      client.setQueriesData<Video[]>({ queryKey: videoKeys.ofChannel(channel.slug) }, (videos) =>
        videos?.map((video) => (video.id === id ? changed : video)),
      );
    },
  });
}

export function useVideoDeletion({ id, channel }: Video) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteVideo(id),
    onSuccess: () => {
      client.removeQueries({ queryKey: videoKeys.one(id) });
      client.setQueriesData<Video[]>({ queryKey: videoKeys.ofChannel(channel.slug) }, (videos) =>
        videos?.filter((video) => video.id !== id),
      );
    },
  });
}
