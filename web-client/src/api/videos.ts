import { api, unwrap } from './client';
import type { Video, VideoChange } from './schema';

/** Seconds between two thumbnails. */
export const THUMBNAIL_PERIOD = 10;

/** The beginnings of the query keys, for who knows that something changed without showing it. */
export const videoKeys = {
  ofChannel: (slug: string) => ['videos', slug] as const,
  one: (id: string) => ['video', id] as const,
};

/** A channel's videos, newest first: all of them for its owner, for everybody else those that they may watch. */
export async function videosOf(slug: string): Promise<Video[]> {
  const { videos } = await unwrap(api.GET('/api/v1/channels/{slug}/videos', { params: { path: { slug } } }));
  return videos;
}

/** @param token that shows its password is known, where it has one */
export function findVideo(id: string, token?: string): Promise<Video> {
  return unwrap(api.GET('/api/v1/videos/{id}', { params: { path: { id }, query: { token } } }));
}

/** A video that asks for the channel's password, which it is opened with. */
export function unlockVideo(id: string, password: string): Promise<Video> {
  return unwrap(api.POST('/api/v1/videos/{id}/playback', { params: { path: { id } }, body: { password } }));
}

export function changeVideo(id: string, change: VideoChange): Promise<Video> {
  return unwrap(api.PATCH('/api/v1/videos/{id}', { params: { path: { id } }, body: change }));
}

export async function deleteVideo(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/videos/{id}', { params: { path: { id } } }));
}

export function playlistUrl(video: Video): string {
  return withToken(`/videos/${video.id}/index.m3u8`, video);
}

/** The media playlist of the sound alone; not every video has one. */
export function soundUrl(video: Video): string {
  return withToken(`/videos/${video.id}/audio/index.m3u8`, video);
}

export function downloadUrl(video: Video): string {
  return withToken(`/api/v1/videos/${video.id}/download`, video);
}

/** The picture nearest before `seconds` of the video. */
export function thumbnailUrl(video: Video, seconds: number): string {
  const number = Math.max(0, Math.floor(seconds / THUMBNAIL_PERIOD));
  return withToken(`/videos/${video.id}/thumbnails/${String(number)}.jpg`, video);
}

/**
 * A link can send no header, so the address of a video that is not for everybody says who asks. Any other has no token, since
 * with one it would be an address of its own for each viewer, which no cache could share.
 */
function withToken(path: string, { playbackToken }: Video): string {
  return playbackToken === undefined ? path : `${path}?token=${encodeURIComponent(playbackToken)}`;
}
