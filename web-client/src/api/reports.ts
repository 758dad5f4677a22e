import { api, unwrap } from './client';
import { passFor } from './passes';
import type {
  AuditLine,
  NewReport,
  OwnReport,
  ReportCase,
  ReportFile,
  ReportKind,
  ReportQueue,
  ReportResolution,
} from './schema';

/**
 * @param report.channel the address of the channel, for what is in one
 * @param report.token that shows that one may watch it; otherwise the one by which the channel let in
 */
export async function report({ token, ...report }: NewReport): Promise<void> {
  const pass = token ?? (report.channel === undefined ? undefined : passFor(report.channel));
  await unwrap(api.POST('/api/v1/reports', { body: { ...report, token: pass } }));
}

/** What one has reported, the newest first. */
export async function ownReports(): Promise<OwnReport[]> {
  return (await unwrap(api.GET('/api/v1/me/reports'))).reports;
}

export interface Wanted {
  state: 'open' | 'resolved';
  kind?: ReportKind;
}

/** Where reports are looked at: in the house, or in one chat. */
export interface ReviewDesk {
  /** What keeps apart what is read here from what is read elsewhere. */
  key: readonly string[];
  queue: (wanted: Wanted, after?: string) => Promise<ReportQueue>;
  file: (id: string) => Promise<ReportFile>;
  claim: (id: string) => Promise<unknown>;
  release: (id: string) => Promise<unknown>;
  resolve: (id: string, resolution: ReportResolution) => Promise<unknown>;
}

const query = ({ state, kind }: Wanted, after: string | undefined) => ({
  state,
  ...(kind === undefined ? {} : { kind }),
  ...(after === undefined ? {} : { after }),
});

export const houseReports: ReviewDesk = {
  key: ['admin', 'reports'],
  queue: (wanted, after) =>
    unwrap(api.GET('/api/v1/admin/reports', { params: { query: query(wanted, after) } })),
  file: (id) => unwrap(api.GET('/api/v1/admin/reports/{id}', { params: { path: { id } } })),
  claim: (id) => unwrap(api.PUT('/api/v1/admin/reports/{id}/claim', { params: { path: { id } } })),
  release: (id) => unwrap(api.DELETE('/api/v1/admin/reports/{id}/claim', { params: { path: { id } } })),
  resolve: (id, body) =>
    unwrap(api.POST('/api/v1/admin/reports/{id}/resolution', { params: { path: { id } }, body })),
};

/** Of the chat of a channel, for who keeps order there. */
export function channelReports(slug: string): ReviewDesk {
  const one = (id: string) => ({ params: { path: { slug, id } } });
  return {
    key: ['chat', slug, 'reports'],
    queue: (wanted, after) =>
      unwrap(
        api.GET('/api/v1/channels/{slug}/reports', {
          params: { path: { slug }, query: query(wanted, after) },
        }),
      ),
    file: (id) => unwrap(api.GET('/api/v1/channels/{slug}/reports/{id}', one(id))),
    claim: (id) => unwrap(api.PUT('/api/v1/channels/{slug}/reports/{id}/claim', one(id))),
    release: (id) => unwrap(api.DELETE('/api/v1/channels/{slug}/reports/{id}/claim', one(id))),
    resolve: (id, body) =>
      unwrap(api.POST('/api/v1/channels/{slug}/reports/{id}/resolution', { ...one(id), body })),
  };
}

/** What was done against somebody in the house, the newest first. */
export async function actsAgainst({ about }: ReportCase): Promise<AuditLine[]> {
  if (about === undefined) return [];
  const { entries } = await unwrap(
    api.GET('/api/v1/admin/audit', { params: { query: { about: about.id, text: '' } } }),
  );
  return entries;
}
