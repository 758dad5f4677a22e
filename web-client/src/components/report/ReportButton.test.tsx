import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ReportButton } from './ReportButton';

const serve = fakeService();

const show = () => renderPage(<ReportButton target={{ kind: 'stream', id: 's', channel: 'jazz' }} />);
const button = () => screen.findByRole('button', { name: 'Report' });

function owning(answer: () => Response) {
  let asked = 0;
  serve(
    http.get(at('/me/channel'), () => {
      asked += 1;
      return answer();
    }),
  );
  return () => asked;
}

describe('ReportButton', () => {
  it('should not be there for whose channel it is, and be there on others', async () => {
    signIn();
    owning(() => HttpResponse.json({ slug: 'jazz', title: 'Jazz', ownerName: 'Mel' }));
    renderPage(
      <>
        <ReportButton target={{ kind: 'stream', id: 's', channel: 'jazz' }} />
        <ReportButton target={{ kind: 'stream', id: 't', channel: 'rock' }} />
      </>,
    );
    expect(await screen.findAllByRole('button', { name: 'Report' })).toHaveLength(1);
  });

  it('should be there for who has no channel', async () => {
    signIn();
    owning(() => refusal('channel-not-found', 404));
    show();
    expect(await button()).toBeVisible();
  });

  it('should be there where it is not known, for the service to say', async () => {
    signIn();
    owning(() => refusal('internal', 500));
    show();
    expect(await button()).toBeVisible();
  });

  it('should be there at once for who is not signed in', async () => {
    const asked = owning(() => refusal('login-required', 401));
    show();
    expect(await button()).toBeVisible();
    expect(asked()).toBe(0);
  });
});
