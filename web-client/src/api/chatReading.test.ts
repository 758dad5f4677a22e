import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { at, fakeService } from '@/test/fakeService';
import { playback } from './access';
import { chatCard, chatEmotes, chatPeople } from './chat';
import { chatBefore } from './chatReading';

const serve = fakeService();

/** A channel with a password: its chat is for who shows the token that the password was given for. */
function guarded(token: string): void {
  const shows = (request: Request) => new URL(request.url).searchParams.get('token') === token;
  const only =
    (body: object) =>
    ({ request }: { request: Request }) =>
      shows(request)
        ? HttpResponse.json(body)
        : HttpResponse.json({ code: 'password-required', detail: 'why' }, { status: 403 });
  serve(
    http.post(at('/channels/jazz/playback'), () => HttpResponse.json({ token, expiresIn: 300 })),
    http.get(at('/channels/jazz/chat/messages'), only({ messages: [], before: '1-1' })),
    http.get(at('/channels/jazz/chat/people'), only({ people: [] })),
    http.get(at('/channels/jazz/chat/people/ada'), only({ id: 'ada' })),
    http.get(at('/channels/jazz/chat/emotes'), only({ emotes: [] })),
  );
}

describe('the chat of a channel with a password', () => {
  it('should be read by who was let in, with the newest token', async () => {
    guarded('first');
    await expect(chatBefore('jazz', '1-9')).rejects.toMatchObject({ code: 'password-required' });
    await playback('jazz', { password: 'blue' });
    expect(await chatBefore('jazz', '1-9')).toEqual({ messages: [], before: '1-1' });
    expect(await chatPeople('jazz')).toEqual([]);
    expect(await chatCard('jazz', 'ada')).toEqual({ id: 'ada' });
    expect(await chatEmotes('jazz')).toEqual([]);

    guarded('second');
    await playback('jazz', { token: 'first' });
    expect(await chatBefore('jazz')).toMatchObject({ before: '1-1' });
  });
});
