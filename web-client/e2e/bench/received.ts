import type { Page } from '@playwright/test';
import type { Listening } from '../support/sound';

/** Codec and size of the picture that the page receives, as its newest connection counts them. */
export function receivedVideo(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const report = await (window as Listening).connections?.at(-1)?.getStats();
    const facts: Record<string, string> = {};
    report?.forEach((entry: Record<string, unknown>) => {
      if (entry.type !== 'inbound-rtp' || entry.kind !== 'video') return;
      const codec = report.get(String(entry.codecId)) as { mimeType?: string } | undefined;
      facts.codec = codec?.mimeType?.replace('video/', '') ?? '–';
      facts.size = `${String(entry.frameWidth)}x${String(entry.frameHeight)}`;
      facts.fps = String(entry.framesPerSecond);
      facts['picture buffered'] =
        `${Math.round((1_000 * Number(entry.jitterBufferDelay)) / Number(entry.jitterBufferEmittedCount))} ms`;
    });
    return facts;
  });
}

/** How much of the sound had to be made up, by the page's newest connection. */
export function receivedSound(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const report = await (window as Listening).connections?.at(-1)?.getStats();
    const facts: Record<string, string> = {};
    report?.forEach((entry: Record<string, unknown>) => {
      if (entry.type !== 'inbound-rtp' || entry.kind !== 'audio') return;
      const share = Number(entry.concealedSamples) / Number(entry.totalSamplesReceived);
      facts['sound concealed'] = `${(share * 100).toFixed(2)} %`;
      facts['sound packets discarded'] = String(entry.packetsDiscarded);
      facts['sound buffered'] =
        `${Math.round((1_000 * Number(entry.jitterBufferDelay)) / Number(entry.jitterBufferEmittedCount))} ms`;
    });
    return facts;
  });
}
