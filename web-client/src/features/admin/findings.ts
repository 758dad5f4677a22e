import type { Overview } from '@/api/schema';

/** Something that an operator should know before they ask. `name` is a node's, `channel` a title. */
export type Finding =
  | { kind: 'noNode'; bad: true }
  | { kind: 'gone' | 'hung'; bad: true; name: string }
  | { kind: 'draining'; bad: false; name: string }
  | { kind: 'interrupted' | 'floorBusy'; bad: false; channel: string };

/** What is not as it should be, the worst first; nothing when all is well. */
export function findings({ nodes, houses }: Overview): Finding[] {
  const found: Finding[] = nodes.some(({ state }) => state === 'up') ? [] : [{ kind: 'noNode', bad: true }];
  for (const { name, state } of nodes) {
    if (state === 'gone' || state === 'hung') found.push({ kind: state, bad: true, name });
  }
  for (const { name, state } of nodes) {
    if (state === 'draining') found.push({ kind: state, bad: false, name });
  }
  for (const { title, stream, open } of houses) {
    if (stream?.state === 'interrupted') found.push({ kind: 'interrupted', bad: false, channel: title });
    if (open === false) found.push({ kind: 'floorBusy', bad: false, channel: title });
  }
  return found;
}
