import type { Page } from '@playwright/test';

export interface Watched {
  /** what the server said, 201 when it let the player in */
  status: number;
  codec?: string;
  frames: number;
  height: number;
}

export type Player = Window & { player?: RTCPeerConnection; resource?: string; tag?: string };

/** Watches as any player would, by fetch and a plain RTCPeerConnection, which stay in the page for later. */
export function watchOverWhep(page: Page, slug: string, bearer?: string): Promise<Watched> {
  return page.evaluate(
    async ({ slug, bearer }) => {
      const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
      pc.addTransceiver('audio', { direction: 'recvonly' });
      pc.addTransceiver('video', { direction: 'recvonly' });
      await pc.setLocalDescription();
      const headers: Record<string, string> = { 'Content-Type': 'application/sdp' };
      if (bearer !== undefined) headers.Authorization = `Bearer ${bearer}`;
      const body = pc.localDescription?.sdp ?? '';
      const response = await fetch(`/whep/${slug}`, { method: 'POST', headers, body });
      if (response.status !== 201) return { status: response.status, frames: 0, height: 0 };
      await pc.setRemoteDescription({ type: 'answer', sdp: await response.text() });
      Object.assign(window, {
        player: pc,
        resource: response.headers.get('Location'),
        tag: response.headers.get('ETag'),
      });
      for (let look = 0; ; look += 1) {
        const stats = [...(await pc.getStats()).values()] as Record<string, unknown>[];
        const video = stats.find((each) => each.type === 'inbound-rtp' && each.kind === 'video');
        const codec = stats.find((each) => each.id === video?.codecId);
        const frames = Number(video?.framesDecoded ?? 0);
        if (frames >= 20 || look >= 150) {
          return {
            status: response.status,
            codec: codec?.mimeType as string | undefined,
            frames,
            height: Number(video?.frameHeight ?? 0),
          };
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    { slug, bearer },
  );
}

/** Restarts ICE over the resource, as RFC 9725 section 4.3.3 has it; the server's status and whether the pair is another one. */
export function restartIce(page: Page): Promise<{ status: number; tagChanged: boolean; connected: boolean }> {
  return page.evaluate(async () => {
    const { player: pc, resource, tag } = window as Player;
    if (!pc || !resource) throw new Error('Nobody watches.');
    await pc.setLocalDescription(await pc.createOffer({ iceRestart: true }));
    const lines = (pc.localDescription?.sdp ?? '').split('\r\n');
    const start = lines.findIndex((line) => line.startsWith('m='));
    const first = (name: string) => lines.find((line) => line.startsWith(name)) ?? '';
    const fragment = ['a=ice-ufrag:', 'a=ice-pwd:'].map(first).concat(lines[start] ?? '', first('a=mid:'));
    const response = await fetch(resource, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/trickle-ice-sdpfrag', 'If-Match': '*' },
      body: `${fragment.join('\r\n')}\r\n`,
    });
    const theirs = (await response.text()).split('\r\n');
    const renewed = (pc.remoteDescription?.sdp ?? '')
      .split('\r\n')
      .map((line) => {
        const name = ['a=ice-ufrag:', 'a=ice-pwd:'].find((each) => line.startsWith(each));
        return name === undefined ? line : (theirs.find((each) => each.startsWith(name)) ?? line);
      })
      .join('\r\n');
    await pc.setRemoteDescription({ type: 'answer', sdp: renewed });
    for (let look = 0; look < 100 && pc.iceConnectionState !== 'connected'; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return {
      status: response.status,
      tagChanged: response.headers.get('ETag') !== tag,
      connected: pc.iceConnectionState === 'connected',
    };
  });
}

export function chooseLayer(page: Page, rid: 'h' | 'm' | 'l'): Promise<number> {
  return page.evaluate(async (rid) => {
    const { resource } = window as Player;
    const body = JSON.stringify({ mediaId: '1', rid });
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(`${resource}/layer`, { method: 'POST', headers, body })).status;
  }, rid);
}

export function pictureHeight(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stats = [...((await (window as Player).player?.getStats())?.values() ?? [])] as Record<
      string,
      unknown
    >[];
    return Number(
      stats.find((each) => each.type === 'inbound-rtp' && each.kind === 'video')?.frameHeight ?? 0,
    );
  });
}

export function framesDecoded(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stats = [...((await (window as Player).player?.getStats())?.values() ?? [])] as Record<
      string,
      unknown
    >[];
    return Number(
      stats.find((each) => each.type === 'inbound-rtp' && each.kind === 'video')?.framesDecoded ?? 0,
    );
  });
}

export function leave(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { player, resource } = window as Player;
    const { status } = await fetch(resource ?? '', { method: 'DELETE' });
    player?.close();
    return status;
  });
}
