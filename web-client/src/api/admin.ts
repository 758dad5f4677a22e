import { api, unwrap } from './client';
import type { Overview, Person, SeatView, SfuNode } from './schema';

/** A look that has not come by then counts as lost, and the next one is tried. */
const LOOK_WITHIN_MS = 8_000;

/** Everything that is on air, for administrators. */
export function overview(): Promise<Overview> {
  return unwrap(api.GET('/api/v1/admin/overview', { signal: AbortSignal.timeout(LOOK_WITHIN_MS) }));
}

/** Empties a node for maintenance, or takes it back into use. */
export function drainNode(name: string, draining: boolean): Promise<SfuNode> {
  return unwrap(api.PUT('/api/v1/admin/nodes/{name}', { params: { path: { name } }, body: { draining } }));
}

/** Who sits where in a channel's house, at most 500. */
export async function seatsOf(slug: string): Promise<SeatView[]> {
  const { seats } = await unwrap(
    api.GET('/api/v1/admin/channels/{slug}/seats', {
      params: { path: { slug } },
      signal: AbortSignal.timeout(LOOK_WITHIN_MS),
    }),
  );
  return seats;
}

/** Puts a viewer on the floor or into the gallery; without a seat they sit where they would by themselves. */
export async function seatViewer(
  slug: string,
  viewer: string,
  seat: 'floor' | 'gallery' | undefined,
): Promise<SeatView[]> {
  const { seats } = await unwrap(
    api.PUT('/api/v1/admin/channels/{slug}/seats/{viewer}', {
      params: { path: { slug, viewer } },
      body: { seat },
    }),
  );
  return seats;
}

/** Those whose e-mail or display name has the text in it, at most 50. */
export async function findPeople(query: string): Promise<Person[]> {
  const { people } = await unwrap(api.GET('/api/v1/admin/people', { params: { query: { query } } }));
  return people;
}

/** Signs somebody out on all of their devices. */
export async function signOutPerson(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/admin/people/{id}/sign-ins', { params: { path: { id } } }));
}
