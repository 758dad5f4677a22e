import { http, HttpResponse } from 'msw';
import type { Account, Dashboard, House, Overview, SeatView, SfuNode } from '@/api/schema';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';

export { at, fakeService, refusal, signIn };

const NOON = '2026-03-05T12:00:00Z';

export const mara: Account = {
  id: '1',
  email: 'mara@example.org',
  emailVerified: true,
  displayName: 'Mara',
  admin: true,
};

export function aNode(more: Partial<SfuNode> = {}): SfuNode {
  const since = '2026-03-05T11:00:00Z';
  return { name: 'sfu-1', state: 'up', since, draining: false, publishers: 1, subscribers: 3, ...more };
}

export function aHouse(more: Partial<House> = {}): House {
  return {
    channel: 'jazz',
    title: 'Late Jazz',
    stream: { id: 's', title: 'Late Jazz', state: 'live', startedAt: '2026-03-05T11:48:00Z' },
    node: 'sfu-1',
    mode: 'class',
    places: 20,
    open: true,
    floor: 3,
    gallery: 2,
    ...more,
  };
}

export function aSeat(more: Partial<SeatView> = {}): SeatView {
  return {
    viewer: 'participant:ab12cdEFGH',
    seat: 'gallery',
    reason: 'floor-full',
    rank: 'viewer',
    wish: 'auto',
    ...more,
  };
}

export function anOverview(more: Partial<Overview> = {}): Overview {
  return {
    at: NOON,
    nodes: [aNode(), aNode({ name: 'sfu-2', publishers: 0, subscribers: 0 })],
    houses: [aHouse()],
    moves: [
      {
        at: '2026-03-05T11:59:48Z',
        channel: 'jazz',
        viewer: 'participant:ab12cdEFGH',
        seat: 'gallery',
        reason: 'floor-full',
      },
    ],
    egress: 7_200_000,
    egressSaved: 640_000,
    ...more,
  };
}

export const knows = (account: Account) => http.get(at('/me'), () => HttpResponse.json(account));

export const shows = (overview: Overview) =>
  http.get(at('/admin/overview'), () => HttpResponse.json(overview));

/** The numbers of the house. */
export const counts = (more: Partial<Dashboard> = {}) =>
  http.get(at('/admin/dashboard'), () =>
    HttpResponse.json({
      people: 12,
      channels: 3,
      signUps: [],
      broadcasts: [],
      backlog: {},
      errors: [{ at: NOON, failed: 2, logged: 1 }],
      ...more,
    } satisfies Dashboard),
  );
