import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as channels from '@/api/channels';
import type { HouseRules } from '@/api/schema';
import { renderPage } from '@/test/render';
import { HousePanel } from './HousePanel';

let saved: HouseRules[];

beforeEach(() => {
  saved = [];
  vi.spyOn(channels, 'houseRules').mockResolvedValue({ mode: 'class', graceSeconds: 30 });
  vi.spyOn(channels, 'setHouseRules').mockImplementation((_slug, rules) => {
    saved.push(rules);
    return Promise.resolve(rules);
  });
});

async function opened() {
  renderPage(<HousePanel slug="jazz" />);
  const title = screen.getByText('House rules');
  const details = title.closest('details');
  if (details === null) throw new Error('The panel folds.');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await screen.findByLabelText('Places on the floor');
  return userEvent.setup();
}

describe('the house rules', () => {
  it('should be shown as they are', async () => {
    await opened();
    expect(screen.getByRole('radio', { name: /^Class/u })).toBeChecked();
    expect(screen.getByLabelText(/^Seconds to wait/u)).toHaveValue('30');
    expect(screen.getByLabelText('Places on the floor')).toHaveValue('');
  });

  it('should change the mode at once', async () => {
    const user = await opened();
    await user.click(screen.getByRole('radio', { name: /^Concert/u }));
    expect(saved).toEqual([{ mode: 'concert', graceSeconds: 30 }]);
    expect(await screen.findByText(/^Saved/u)).toBeVisible();
  });

  it('should take a number when its field is left, and nothing for no limit', async () => {
    const user = await opened();
    await user.type(screen.getByLabelText('Places on the floor'), '25');
    await user.tab();
    await screen.findByText(/^Saved/u);
    await user.clear(screen.getByLabelText(/^Seconds to wait/u));
    await user.tab();
    expect(saved).toEqual([
      { mode: 'class', graceSeconds: 30, floorPlaces: 25 },
      { mode: 'class', graceSeconds: undefined, floorPlaces: 25 },
    ]);
  });

  it.each(['-1', '2.5', 'many', '100001'])('should not take %s', async (text) => {
    const user = await opened();
    await user.type(screen.getByLabelText('Places on the floor'), text);
    await user.tab();
    expect(screen.getByText(/^A whole number/u)).toBeVisible();
    expect(saved).toEqual([]);
  });
});
