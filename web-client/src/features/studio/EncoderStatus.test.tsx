import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EncoderReport } from '@/api/schema';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { EncoderStatus } from './EncoderStatus';

const serve = fakeService();

function show(report: EncoderReport) {
  serve(http.get(at('/channels/dusk/encoder'), () => HttpResponse.json(report)));
  renderPage(<EncoderStatus slug="dusk" />);
}

const picture = {
  codec: 'h264',
  profile: 'High',
  width: 1280,
  height: 720,
  fps: 29.9,
  bitrate: 2_500_000,
  keyFrameIntervalMs: 2000,
};

describe('EncoderStatus', () => {
  beforeEach(signIn);

  it('should say what arrives, and why it has to be encoded again', async () => {
    show({
      state: 'on-air',
      picture,
      transcode: { reason: 'b-frames', cpu: 0.21 },
      advice: [{ code: 'b-frames', text: 'Set B-frames to 0.' }],
    });
    expect(await screen.findByText(/1280×720, 30 fps/u)).toBeVisible();
    expect(screen.getByText(/21\s?% of a processor core/u)).toBeVisible();
    expect(screen.getByText(/set B-frames to 0/u)).toBeVisible();
  });

  it('should say why an encoder was sent away', async () => {
    const refusal = { code: 'unsupported-video-codec', detail: 'No.', at: '2026-11-24T20:00:00Z' };
    show({ state: 'offline', advice: [], refusal });
    expect(await screen.findByText(/Choose H.264 instead of HEVC or AV1/u)).toBeVisible();
  });

  it("should use the service's own words for what it has none for", async () => {
    show({
      state: 'offline',
      advice: [],
      refusal: { code: 'novel', detail: 'A new reason.', at: '2026-11-24T20:00:00Z' },
    });
    expect(await screen.findByText('A new reason.')).toBeVisible();
  });
});
