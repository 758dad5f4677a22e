import { api, unwrap } from './client';
import type { AuditPage, AuditTally, AuditVerdict, Closing } from './schema';

/** What is taken down and suspended now. */
export async function closures(): Promise<Closing[]> {
  return (await unwrap(api.GET('/api/v1/admin/closures'))).closures;
}

/** Cuts a broadcast at once, for everybody. */
export async function takeDown(streamId: string, reason: string): Promise<void> {
  await unwrap(
    api.POST('/api/v1/admin/streams/{streamId}/takedown', {
      params: { path: { streamId } },
      body: { reason },
    }),
  );
}

/** Hides a recording from everybody. */
export async function hideVideo(videoId: string, reason: string): Promise<void> {
  await unwrap(
    api.POST('/api/v1/admin/videos/{videoId}/takedown', {
      params: { path: { videoId } },
      body: { reason },
    }),
  );
}

/** @param until ISO 8601; none: until it is taken back */
export async function suspendChannel(slug: string, reason: string, until?: string): Promise<void> {
  await unwrap(
    api.PUT('/api/v1/admin/channels/{slug}/suspension', {
      params: { path: { slug } },
      body: { reason, ...(until === undefined ? {} : { until }) },
    }),
  );
}

/** @param until ISO 8601; none: until it is taken back */
export async function suspendPerson(accountId: string, reason: string, until?: string): Promise<void> {
  await unwrap(
    api.PUT('/api/v1/admin/people/{accountId}/suspension', {
      params: { path: { accountId } },
      body: { reason, ...(until === undefined ? {} : { until }) },
    }),
  );
}

export async function reinstatePerson(accountId: string): Promise<void> {
  await unwrap(
    api.DELETE('/api/v1/admin/people/{accountId}/suspension', { params: { path: { accountId } } }),
  );
}

/** Opens what is closed. */
export async function reopen({
  cause,
  channel,
  ownerId,
  streamId = '',
}: Pick<Closing, 'cause' | 'channel' | 'ownerId' | 'streamId'>): Promise<void> {
  switch (cause) {
    case 'account':
      return reinstatePerson(ownerId);
    case 'channel':
      await unwrap(
        api.DELETE('/api/v1/admin/channels/{slug}/suspension', { params: { path: { slug: channel } } }),
      );
      return;
    case 'stream':
      await unwrap(
        api.DELETE('/api/v1/admin/streams/{streamId}/takedown', { params: { path: { streamId } } }),
      );
      return;
    case 'video':
      await unwrap(
        api.DELETE('/api/v1/admin/videos/{videoId}/takedown', { params: { path: { videoId: streamId } } }),
      );
  }
}

/** @param action all of a kind; empty for everything */
export function auditLog(action: string, text: string, before?: number): Promise<AuditPage> {
  const query = {
    text,
    ...(action === '' ? {} : { action }),
    ...(before === undefined ? {} : { before }),
  };
  return unwrap(api.GET('/api/v1/admin/audit', { params: { query } }));
}

/** How often each did what in the last 30 days, who did most first. */
export async function auditCounts(): Promise<AuditTally[]> {
  return (await unwrap(api.GET('/api/v1/admin/audit/statistics'))).people;
}

export function verifyAudit(): Promise<AuditVerdict> {
  return unwrap(api.GET('/api/v1/admin/audit/verification'));
}

/** The whole log, one JSON object a line. */
export async function exportAudit(): Promise<Blob> {
  const answer = await api.GET('/api/v1/admin/audit/export', { parseAs: 'blob' });
  return unwrap<Blob>(Promise.resolve(answer as never));
}
