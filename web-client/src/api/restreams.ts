import { api, unwrap } from './client';
import type { RestreamChange, RestreamOrder, RestreamTarget } from './schema';

const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });

/** With how it is with each, in the order in which they were added. */
export async function restreamsOf(slug: string): Promise<RestreamTarget[]> {
  const { targets } = await unwrap(
    api.GET('/api/v1/channels/{slug}/restreams', { params: { path: { slug } } }),
  );
  return targets;
}

export function addRestream(slug: string, order: RestreamOrder): Promise<RestreamTarget> {
  return unwrap(api.POST('/api/v1/channels/{slug}/restreams', { params: { path: { slug } }, body: order }));
}

export function changeRestream(slug: string, id: string, change: RestreamChange): Promise<RestreamTarget> {
  return unwrap(api.PATCH('/api/v1/channels/{slug}/restreams/{id}', { ...at(slug, id), body: change }));
}

export async function removeRestream(slug: string, id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/channels/{slug}/restreams/{id}', at(slug, id)));
}

/** Of the stream that is on air, and that one only. */
export function steerRestream(slug: string, id: string, run: boolean): Promise<RestreamTarget> {
  return unwrap(
    run
      ? api.POST('/api/v1/channels/{slug}/restreams/{id}/start', at(slug, id))
      : api.POST('/api/v1/channels/{slug}/restreams/{id}/stop', at(slug, id)),
  );
}
