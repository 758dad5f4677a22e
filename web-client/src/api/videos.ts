import { api, unwrap } from './client';
import type { Video, VideoChange } from './schema';

/** Seconds between two thumbnails. */
export const THUMBNAIL_PERIOD = 10;

/** The beginnings of the query keys, for who knows that something changed without showing it. */
export const videoKeys = {
  ofChannel: (slug: string) => ['videos', slug] as const,
  one: (id: string) => ['video', id] as const,
};

/** A channel's videos, newest first: all of them for its owner, the public ones for everybody else. */
export async function videosOf(slug: string): Promise<Video[]> {
  const { videos } = await unwrap(api.GET('/api/v1/channels/{slug}/videos', { params: { path: { slug } } }));
  return videos;
}

export function findVideo(id: string): Promise<Video> {
  return unwrap(api.GET('/api/v1/videos/{id}', { params: { path: { id } } }));
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
 * A link can send no header, so a private video's address says who asks. Any other needs no token, and with one it would
 * be an address of its own for each viewer, which no cache could share.
 */
function withToken(path: string, { visibility, playbackToken }: Video): string {
  const token = visibility === 'private' ? playbackToken : undefined;
  return token === undefined ? path : `${path}?token=${encodeURIComponent(token)}`;
}
