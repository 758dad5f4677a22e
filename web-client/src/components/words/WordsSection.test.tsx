import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListedWord, NewWord } from '@/api/schema';
import { channelWords } from '@/api/words';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { WordsSection } from './WordsSection';

const serve = fakeService();
const path = '/channels/dusk/chat/words';

/** The service with these words; it knows only how to look for "snarg". */
function service(listed: ListedWord[]) {
  let words = listed;
  const list = () => HttpResponse.json({ words, most: 10_000 });
  serve(
    http.get(at(path), list),
    http.post(at(path), async ({ request }) => {
      const added = (await request.json()) as { words: NewWord[] };
      if (added.words.some(({ pattern }) => pattern === '**')) {
        return HttpResponse.json({ code: 'invalid-word', status: 422 }, { status: 422 });
      }
      words = [...words, ...added.words.map((word) => ({ ...word, id: word.pattern }))];
      return list();
    }),
    http.delete(at(`${path}/:id`), ({ params }) => {
      words = words.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(at(`${path}/trial`), () =>
      HttpResponse.json({
        found: [{ pattern: 'snarg', action: 'mask', start: 4, end: 9, house: true }],
        outcome: 'mask',
        said: 'you ***** you',
      }),
    ),
  );
}

const show = () => {
  renderPage(<WordsSection words={channelWords('dusk')} lead="" />);
};
const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const snarg: ListedWord = { id: 'snarg', pattern: 'snarg', action: 'mask' };

describe('WordsSection', () => {
  beforeEach(signIn);

  it('should add several at once, each with what follows', async () => {
    service([]);
    show();
    expect(await screen.findByText(/The list is empty/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Words'), 'snarg\nfleck off');
    await userEvent.selectOptions(screen.getByLabelText(/What happens/u), 'block');
    await click('Add');
    expect(await screen.findByText('fleck off')).toBeVisible();
    expect(screen.getAllByText('not let through')).toHaveLength(2);
    expect(screen.getByText('2 words of 10,000 at the most')).toBeVisible();
    expect(screen.getByLabelText('Words')).toHaveValue('');
  });

  it('should say at the field what cannot be looked for, and keep what was typed', async () => {
    service([snarg]);
    show();
    await userEvent.type(await screen.findByLabelText('Words'), '**');
    await click('Add');
    expect(await screen.findByText(/One of the lines can't be looked for/u)).toBeVisible();
    expect(screen.getByLabelText('Words')).toHaveValue('**');
  });

  it('should take a word away', async () => {
    service([snarg]);
    show();
    await click('Remove snarg');
    await waitFor(() => {
      expect(screen.queryByText('snarg')).toBeNull();
    });
  });

  it('should read a file into the field, to be looked at before it is added', async () => {
    service([]);
    show();
    const file = new File(['oggle\tblock\n'], 'words.txt', { type: 'text/plain' });
    await userEvent.upload(await screen.findByLabelText('Read a file'), file);
    await waitFor(() => {
      expect(screen.getByLabelText('Words')).toHaveValue('oggle\tblock\n');
    });
    await click('Add');
    expect(await screen.findByText('not let through')).toBeVisible();
  });

  it('should show what a text would hit', async () => {
    service([snarg]);
    show();
    await userEvent.type(await screen.findByLabelText('What somebody might write'), 'you snarg you');
    await click('Try');
    expect(await screen.findByText('It is said with stars.')).toBeVisible();
    expect(screen.getByText('snarg', { selector: 'mark' })).toBeVisible();
    expect(screen.getByText('Others read: you ***** you')).toBeVisible();
    expect(screen.getByText('on the list of the house')).toBeVisible();
  });
});
