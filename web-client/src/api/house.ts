import { api, unwrap } from './client';
import type { BroadcastItems, BulkAction, BulkOutcome, ChannelItems, Dashboard } from './schema';

/** The numbers of the house, for administrators. */
export function dashboard(): Promise<Dashboard> {
  return unwrap(api.GET('/api/v1/admin/dashboard'));
}

/** All channels whose address or title has the text in it, the newest first. */
export function houseChannels(query: string, after?: string): Promise<ChannelItems> {
  return unwrap(
    api.GET('/api/v1/admin/channels', {
      params: { query: { query, ...(after === undefined ? {} : { after }) } },
    }),
  );
}

/** @param channel the address of the only one whose broadcasts are wanted; empty for all */
export function houseBroadcasts(channel: string, query: string, after?: string): Promise<BroadcastItems> {
  return unwrap(
    api.GET('/api/v1/admin/broadcasts', {
      params: {
        query: {
          query,
          ...(channel === '' ? {} : { channel }),
          ...(after === undefined ? {} : { after }),
        },
      },
    }),
  );
}

/** The same to many; what came of each is in the order of the targets. */
export async function bulk(
  action: BulkAction,
  targets: string[],
  reason: string,
  until?: string,
): Promise<BulkOutcome[]> {
  const body = { action, targets, reason, ...(until === undefined ? {} : { until }) };
  return (await unwrap(api.POST('/api/v1/admin/bulk', { body }))).outcomes;
}
