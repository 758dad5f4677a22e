const POLL_MS = 40;

/**
 * Resolves when the connection has decoded its first video frame; rejects when that takes longer than `withinMs`.
 * It asks the statistics, since frame callbacks need an element on a visible page.
 */
export async function firstFrame(pc: RTCPeerConnection, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (await hasDecoded(pc)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('No picture arrived in time.');
}

async function hasDecoded(pc: RTCPeerConnection): Promise<boolean> {
  let decoded = false;
  const report = await pc.getStats();
  report.forEach((entry: { type: string; kind?: string; framesDecoded?: number }) => {
    if (entry.type === 'inbound-rtp' && entry.kind === 'video' && (entry.framesDecoded ?? 0) > 0)
      decoded = true;
  });
  return decoded;
}
