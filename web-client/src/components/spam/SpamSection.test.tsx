import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SpamRules } from '@/api/schema';
import { channelSpam } from '@/api/spam';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { SpamSection } from './SpamSection';

const serve = fakeService();
const path = at('/channels/dusk/chat/spam-rules');

const AT_FIRST: SpamRules = {
  flood: { action: 'block', messages: 10, seconds: 10 },
  repeated: { action: 'block', times: 3, seconds: 30 },
  copied: { action: 'off', people: 6 },
  capitals: { action: 'off', percent: 70, letters: 20 },
  drawnOut: { action: 'block', characters: 60, emoji: 40 },
  links: { action: 'off', allowed: [] },
  newAccounts: { action: 'hold', minutes: 10, slowSeconds: 0 },
  raid: { watch: true, people: 25 },
};

/** The service with the rules of the house; it knows no domain without a dot. */
function service() {
  let own: SpamRules | undefined;
  const standing = () => HttpResponse.json({ rules: own ?? AT_FIRST, own: own !== undefined });
  serve(
    http.get(path, standing),
    http.put(path, async ({ request }) => {
      const rules = (await request.json()) as SpamRules;
      if (rules.links.allowed.some((domain) => !domain.includes('.'))) {
        return HttpResponse.json({ code: 'invalid-domain', status: 422 }, { status: 422 });
      }
      own = rules;
      return standing();
    }),
    http.delete(path, () => {
      own = undefined;
      return standing();
    }),
  );
  return () => own;
}

const open = () => renderPage(<SpamSection spam={channelSpam('dusk')} lead="" reset="Take theirs" />);
const rule = (name: string) => screen.findByRole('group', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(signIn);

describe('SpamSection', () => {
  it("should show the rules of the house, and make them one's own when they are changed", async () => {
    const own = service();
    open();
    expect(await screen.findByText(/^These are the rules of the house/u)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    const copied = await rule('The same by several people');
    await userEvent.selectOptions(copied.querySelector('select') ?? copied, 'hold');
    await press('Save');
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(own()).toEqual({ ...AT_FIRST, copied: { action: 'hold', people: 6 } });
    await press('Take theirs');
    expect(await screen.findByText(/^These are the rules of the house/u)).toBeVisible();
    expect(own()).toBeUndefined();
  });

  it('should take domains a line each, and say which it does not take', async () => {
    const own = service();
    open();
    const domains = await screen.findByLabelText('Domains that are no matter');
    await userEvent.type(domains, 'example.org{enter}localhost');
    await press('Save');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(domains).toHaveValue('example.org\nlocalhost');
    await userEvent.type(domains, '.test');
    await press('Save');
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(own()?.links.allowed).toEqual(['example.org', 'localhost.test']);
  });

  it('should go back to what is saved', async () => {
    service();
    open();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Watch for it' }));
    await press('Discard');
    expect(screen.getByRole('checkbox', { name: 'Watch for it' })).toBeChecked();
  });
});
