/** What an edge asked its origin for, of one rendition. */
export interface Asked {
  rendition: string;
  /** How many parts were asked for, each counted once. */
  parts: number;
  partRequests: number;
  /** Blocking reloads, that is. */
  playlistRequests: number;
}

/** Reads the edge's log of requests to its origin: time, status, duration, and the request's path and query. */
export function countRequests(log: string): Asked[] {
  const byRendition = new Map<string, Asked & { seen: Set<string> }>();
  for (const line of log.split('\n')) {
    const path = line.split(' ').at(-1) ?? '';
    const [, rendition, file = ''] = /^\/hls\/[^/]+\/[^/]+\/([a-z]+)\/(.*)$/.exec(path) ?? [];
    if (rendition === undefined) continue;
    const asked = byRendition.get(rendition) ?? {
      rendition,
      parts: 0,
      partRequests: 0,
      playlistRequests: 0,
      seen: new Set(),
    };
    byRendition.set(rendition, asked);
    if (/^\d+\.\d+\.m4s$/.test(file)) {
      asked.partRequests += 1;
      asked.parts = asked.seen.add(file).size;
    } else if (file.includes('_HLS_msn=')) asked.playlistRequests += 1;
  }
  return [...byRendition.values()].map(({ rendition, parts, partRequests, playlistRequests }) => ({
    rendition,
    parts,
    partRequests,
    playlistRequests,
  }));
}
