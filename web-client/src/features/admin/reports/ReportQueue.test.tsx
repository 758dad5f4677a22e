import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ReportCase } from '@/api/schema';
import { renderPage } from '@/test/render';
import { at, fakeService, mara, signIn } from '../testing/operator';
import { ReportQueue } from './ReportQueue';

const serve = fakeService();
const NOON = '2026-03-05T12:00:00Z';

function aCase(more: Partial<ReportCase> = {}): ReportCase {
  return {
    id: 'r1',
    kind: 'message',
    targetId: 'm',
    channel: 'jazz',
    about: { id: 'eve', name: 'Eve' },
    subject: 'You are all fools',
    categories: [
      { category: 'hate', reporters: 1 },
      { category: 'spam', reporters: 2 },
    ],
    severity: 'high',
    reporters: 3,
    at: NOON,
    latestAt: NOON,
    doubtful: false,
    ...more,
  };
}

/** A house in which this is reported; what is done is kept. */
function house(first: ReportCase, refused?: { code: string; by?: string }) {
  const done: unknown[] = [];
  let now = first;
  const act = (deed: unknown, next: ReportCase) => {
    if (refused !== undefined) return HttpResponse.json(refused, { status: 409 });
    done.push(deed);
    now = next;
    return new HttpResponse(null, { status: 204 });
  };
  const claim = { by: { id: mara.id, name: mara.displayName }, until: '2026-03-05T12:15:00Z' };
  serve(
    http.get(at('/me'), () => HttpResponse.json(mara)),
    http.get(at('/admin/reports'), ({ request }) => {
      const resolved = new URL(request.url).searchParams.get('state') === 'resolved';
      return HttpResponse.json({ cases: resolved === (now.outcome !== undefined) ? [now] : [] });
    }),
    http.get(at('/admin/reports/r1'), () =>
      HttpResponse.json({
        report: now,
        evidence: [
          {
            takenAt: NOON,
            text: 'You are all fools',
            person: 'eve',
            personName: 'Eve',
            at: NOON,
            channel: 'jazz',
            channelTitle: 'Late Jazz',
            lines: [{ at: NOON, author: 'Bob', text: 'Good evening' }],
          },
        ],
        statements: [
          {
            category: 'hate',
            text: 'Look at this',
            at: NOON,
            reporter: { id: 'bob', name: 'Bob', judged: 4, rejected: 3 },
          },
        ],
      }),
    ),
    http.get(at('/admin/audit'), () =>
      HttpResponse.json({
        entries: [
          { seq: 1, at: NOON, action: 'chat.ban', about: { id: 'eve', name: 'Eve' }, reason: 'Again' },
        ],
      }),
    ),
    http.put(at('/admin/reports/r1/claim'), () => act('claim', { ...first, claim })),
    http.delete(at('/admin/reports/r1/claim'), () => act('release', first)),
    http.post(at('/admin/reports/r1/resolution'), async ({ request }) =>
      act(await request.json(), {
        ...first,
        outcome: 'no-violation',
        resolvedAt: NOON,
        resolvedBy: claim.by,
      }),
    ),
  );
  return done;
}

const open = () => renderPage(<ReportQueue />, { path: '/admin/reports', at: '/admin/reports' });
const choose = async () => userEvent.click(await screen.findByRole('button', { name: /You are all fools/u }));

describe('ReportQueue', () => {
  it('should show a report with its evidence, who reported it and what was done before', async () => {
    signIn();
    house(aCase());
    open();
    const item = await screen.findByRole('button', { name: /You are all fools/u });
    expect(item).toHaveTextContent('High');
    expect(item).toHaveTextContent('Hate · 3 people · jazz');
    await userEvent.click(item);

    const file = await screen.findByRole('article');
    expect(within(file).getByText('Look at this')).toBeVisible();
    expect(within(file).getByText(/3 of 4 earlier reports: no violation/u)).toBeVisible();
    expect(within(file).getByText('Good evening')).toBeInTheDocument();
    expect(await within(file).findByText('Again')).toBeVisible();
    expect(within(file).getByRole('button', { name: 'Suspend the person' })).toBeVisible();
    expect(within(file).queryByRole('button', { name: 'Take down' })).toBeNull();
  });

  it('should claim, give back, and answer', async () => {
    signIn();
    const done = house(aCase());
    open();
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Claim' }));
    expect(await screen.findByText(/It is yours until/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Give it back' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Answer…' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('All 3 who reported it are told the outcome.');
    expect(within(dialog).getByRole('button', { name: 'Send the answer' })).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('radio', { name: /No violation/u }));
    await userEvent.type(within(dialog).getByLabelText('One sentence of yours (optional)'), 'A quote.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send the answer' }));

    expect(await screen.findByText(/No violation · Mara/u)).toBeVisible();
    expect(done).toEqual(['claim', 'release', { outcome: 'no-violation', sentence: 'A quote.' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('should name who was quicker', async () => {
    signIn();
    house(aCase(), { code: 'report-claimed', by: 'Noor' });
    open();
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Claim' }));
    expect(await screen.findByText('Noor is looking at this already.')).toBeVisible();
  });

  it('should keep off what somebody else has', async () => {
    signIn();
    house(aCase({ claim: { by: { id: '9', name: 'Noor' }, until: NOON } }));
    open();
    await choose();
    expect(await screen.findByText(/Noor is looking at this until/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Claim' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Answer…' })).toBeNull();
  });

  it('should be worked by the keyboard', async () => {
    signIn();
    const done = house(aCase());
    open();
    (await screen.findByRole('button', { name: /You are all fools/u })).focus();
    await userEvent.keyboard('{ArrowDown}c');
    expect(await screen.findByText('Yours')).toBeVisible();
    await userEvent.keyboard('r');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('article')).toBeVisible();
    expect(done).toEqual(['claim', 'release']);
  });

  it('should say that nothing waits, and list what is answered', async () => {
    signIn();
    house(aCase({ outcome: 'action-taken', resolvedAt: NOON }));
    open();
    expect(await screen.findByText(/Nothing is reported/u)).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Answered');
    expect(await screen.findByRole('button', { name: /Acted on/u })).toBeVisible();
  });
});
