import { api, unwrap } from './client';
import type { SpamRules, SpamStanding } from './schema';

/** The rules against spam of a channel's chat, or of the whole house. */
export interface Spam {
  key: readonly string[];
  get: () => Promise<SpamStanding>;
  set: (rules: SpamRules) => Promise<SpamStanding>;
  /** A channel's: those of the house count again. Of the house: they are as they were at first. */
  reset: () => Promise<SpamStanding>;
}

export function channelSpam(slug: string): Spam {
  const params = { path: { slug } };
  const address = '/api/v1/channels/{slug}/chat/spam-rules';
  return {
    key: ['spam', slug],
    get: () => unwrap(api.GET(address, { params })),
    set: (rules) => unwrap(api.PUT(address, { params, body: rules })),
    reset: () => unwrap(api.DELETE(address, { params })),
  };
}

const standing = async (rules: Promise<SpamRules>): Promise<SpamStanding> => ({
  rules: await rules,
  own: true,
});

export const houseSpam: Spam = {
  key: ['spam'],
  get: () => standing(unwrap(api.GET('/api/v1/admin/spam-rules'))),
  set: (rules) => standing(unwrap(api.PUT('/api/v1/admin/spam-rules', { body: rules }))),
  reset: () => standing(unwrap(api.DELETE('/api/v1/admin/spam-rules'))),
};
