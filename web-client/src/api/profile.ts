import { api, unwrap } from './client';
import { pictureBody } from './pictures';
import type { Profile } from './schema';

/** What the account that is signed in shows of itself. */
export function profile(): Promise<Profile> {
  return unwrap(api.GET('/api/v1/me/profile'));
}

export function changeProfile(change: {
  displayName: string;
  bio: string;
  links: string[];
}): Promise<Profile> {
  return unwrap(api.PUT('/api/v1/me/profile', { body: change }));
}

export function setAvatar(picture: Blob): Promise<Profile> {
  return unwrap(api.PUT('/api/v1/me/avatar', pictureBody(picture)));
}

export function removeAvatar(): Promise<Profile> {
  return unwrap(api.DELETE('/api/v1/me/avatar'));
}
