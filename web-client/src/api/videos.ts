import { api, unwrap } from './client';
import type { Video, VideoChange } from './schema';

/** Seconds between two thumbnails. */
export const THUMBNAIL_PERIOD = 10;

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

export function downloadUrl(video: Video): string {
  return withToken(`/api/v1/videos/${video.id}/download`, video);
}

/** The picture nearest before `seconds` of the video. */
export function thumbnailUrl(video: Video, seconds: number): string {
  const number = Math.max(0, Math.floor(seconds / THUMBNAIL_PERIOD));
  return withToken(`/videos/${video.id}/thumbnails/${String(number)}.jpg`, video);
}

function withToken(path: string, { playbackToken }: Video): string {
  return playbackToken === undefined ? path : `${path}?token=${encodeURIComponent(playbackToken)}`;
}
