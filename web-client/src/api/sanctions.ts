import { api, unwrap } from './client';
import type { AuditPage, AuditVerdict, Closing } from './schema';

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
export async function reopen({ cause, channel, ownerId, streamId = '' }: Closing): Promise<void> {
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

export function verifyAudit(): Promise<AuditVerdict> {
  return unwrap(api.GET('/api/v1/admin/audit/verification'));
}

/** The whole log, one JSON object a line. */
export async function exportAudit(): Promise<Blob> {
  const answer = await api.GET('/api/v1/admin/audit/export', { parseAs: 'blob' });
  return unwrap<Blob>(Promise.resolve(answer as never));
}
