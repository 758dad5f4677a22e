import { api, unwrap } from './client';
import type { HealthReport, HealthSummary } from './schema';

/** How the broadcast of an own channel does, now and over the last ten minutes. */
export function channelHealth(slug: string): Promise<HealthReport> {
  return unwrap(api.GET('/api/v1/channels/{slug}/health', { params: { path: { slug } } }));
}

/** How a recorded broadcast did. */
export function videoHealth(id: string): Promise<HealthSummary> {
  return unwrap(api.GET('/api/v1/videos/{id}/health', { params: { path: { id } } }));
}
