import type { BrowserContext, Page } from '@playwright/test';

export type Listening = Window & { connections?: RTCPeerConnection[] };

/** Lets measurements find the page's peer connections; to be called before the page is opened. */
export async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    (window as Listening).connections = connections;
    const Original = RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
  });
}

/** The energy of all sound played so far; neither silence nor a muted player adds to it. */
export function heardEnergy(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let energy = 0;
    for (const connection of (window as Listening).connections ?? []) {
      const report = await connection.getStats();
      report.forEach((entry: { type: string; kind?: string; totalAudioEnergy?: number }) => {
        if (entry.type === 'inbound-rtp' && entry.kind === 'audio') energy += entry.totalAudioEnergy ?? 0;
      });
    }
    return energy;
  });
}
