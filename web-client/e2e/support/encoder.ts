import type { Page } from '@playwright/test';
import { api, signUp } from './api';

export interface Encoder {
  slug: string;
  streamKey: string;
}

interface Publishing extends Window {
  encoder?: { pc: RTCPeerConnection; resource: string };
  camera?: MediaStream;
}

/** Somebody new with a channel and its stream key. */
export async function newEncoder(name: string): Promise<Encoder> {
  const slug = `${name}-${process.pid}`;
  const accessToken = await signUp(slug);
  await api('channels', { slug, title: 'By WHIP' }, accessToken);
  const { streamKey } = await api(`channels/${slug}/stream-key`, {}, accessToken);
  return { slug, streamKey: streamKey ?? '' };
}

/** Opens the camera, so that publishing does not have to wait for it. */
export function warmUp(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const video = { width: 640, height: 360, frameRate: 30 };
    (window as Publishing).camera = await navigator.mediaDevices.getUserMedia({ video, audio: true });
  });
}

/** Goes on air by a POST as RFC 9725 has it; answers with when that was sent, ms since the epoch. */
export function publishOverWhip(page: Page, { slug, streamKey }: Encoder): Promise<number> {
  return page.evaluate(
    async ({ slug, streamKey }) => {
      const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
      const { camera } = window as Publishing;
      for (const track of camera?.getTracks() ?? []) {
        const { sender } = pc.addTransceiver(track, { direction: 'sendonly' });
        const transceiver = pc.getTransceivers().find((each) => each.sender === sender);
        const codecs = RTCRtpSender.getCapabilities(track.kind)?.codecs ?? [];
        const h264 = codecs.filter(
          ({ mimeType, sdpFmtpLine }) => mimeType === 'video/H264' && sdpFmtpLine?.includes('42e01f'),
        );
        if (track.kind === 'video') transceiver?.setCodecPreferences(h264);
      }
      await pc.setLocalDescription();
      const headers = { 'Content-Type': 'application/sdp', Authorization: `Bearer ${streamKey}` };
      const sent = performance.timeOrigin + performance.now();
      const body = pc.localDescription?.sdp ?? '';
      const response = await fetch(`/whip/${slug}`, { method: 'POST', headers, body });
      if (response.status !== 201) throw new Error(`WHIP: ${response.status} ${await response.text()}`);
      await pc.setRemoteDescription({ type: 'answer', sdp: await response.text() });
      (window as Publishing).encoder = { pc, resource: response.headers.get('Location') ?? '' };
      return sent;
    },
    { slug, streamKey },
  );
}

/** Ends the broadcast. */
export function stopWhip(page: Page, { streamKey }: Encoder): Promise<void> {
  return page.evaluate(async (streamKey) => {
    const { encoder } = window as Publishing;
    encoder?.pc.close();
    await fetch(encoder?.resource ?? '', {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${streamKey}` },
    });
  }, streamKey);
}
