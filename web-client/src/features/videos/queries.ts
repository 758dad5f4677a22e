import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeVideo, deleteVideo, findVideo, videosOf } from '@/api/videos';
import type { Video, VideoChange } from '@/api/schema';

const RECORDING_REFRESH_MS = 5000;

const listKey = (slug: string) => ['videos', slug] as const;
const videoKey = (id: string) => ['video', id] as const;

/** Asked again while one of them is still being recorded. */
export function useVideos(slug: string) {
  return useQuery({
    queryKey: listKey(slug),
    queryFn: () => videosOf(slug),
    refetchInterval: ({ state }) =>
      state.data?.some(({ state: of }) => of === 'recording') ? RECORDING_REFRESH_MS : false,
  });
}

export function useVideo(id: string) {
  return useQuery({ queryKey: videoKey(id), queryFn: () => findVideo(id), retry: false });
}

export function useVideoChange(video: Video) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: VideoChange) => changeVideo(video.id, change),
    onSuccess: () => refresh(client, video),
  });
}

export function useVideoDeletion(video: Video) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => deleteVideo(video.id), onSuccess: () => refresh(client, video) });
}

async function refresh(client: ReturnType<typeof useQueryClient>, video: Video): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: listKey(video.channel.slug) }),
    client.invalidateQueries({ queryKey: videoKey(video.id) }),
  ]);
}
