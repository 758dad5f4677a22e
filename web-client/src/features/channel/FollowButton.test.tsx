import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { FollowButton } from './FollowButton';
import { page } from './testing/page';

const serve = fakeService();
const show = (change = {}) => {
  serve(http.get(at('/channels/dusk'), () => HttpResponse.json(page(change))));
  return renderPage(<FollowButton slug="dusk" />);
};

describe('FollowButton', () => {
  it('should lead who is not signed in to the sign-in, and back here', async () => {
    show();
    const link = await screen.findByRole('link', { name: /^Follow 12 followers/u });
    expect(link).toHaveAttribute('href', '/sign-in?returnTo=%2Fc%2Fdusk');
  });

  it('should follow at once and take the number that the service says', async () => {
    signIn();
    serve(
      http.put(at('/channels/dusk/follow'), async () => {
        await delay(50);
        return HttpResponse.json({ following: true, followers: 20 });
      }),
    );
    show({ following: false });
    const button = await screen.findByRole('button', { name: /^Follow 12/u });
    await userEvent.click(button);
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName(/^Following 13 followers/u);
    expect(await screen.findByRole('button', { name: /^Following 20 followers/u })).toBeVisible();
  });

  it('should take it back and say why when the service refuses', async () => {
    signIn();
    serve(http.delete(at('/channels/dusk/follow'), () => refusal('unavailable', 503)));
    show({ following: true });
    await userEvent.click(await screen.findByRole('button', { name: /^Following 12/u }));
    expect(await screen.findByRole('alert')).toHaveTextContent('not available right now');
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName(/^Following 12/u);
  });

  it('should lead its owner to the settings', async () => {
    signIn();
    show({ mine: true });
    expect(await screen.findByRole('link', { name: /^Edit channel/u })).toHaveAttribute(
      'href',
      '/studio/channel',
    );
  });
});
