import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Person } from '@/api/schema';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { PersonSanction } from './PersonSanction';

const serve = fakeService();

const BOB = { id: 'bob', displayName: 'Bob', admin: false } as Person;
const SUSPENDED: Person = { ...BOB, suspended: 'Spam' };

describe('PersonSanction', () => {
  it('should ask for a reason before somebody is suspended', async () => {
    renderPage(<PersonSanction person={BOB} />);
    await userEvent.click(screen.getByRole('button', { name: 'Suspend Bob' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('should take a suspension back at once, and say where that did not work', async () => {
    signIn();
    let asked = 0;
    serve(
      http.delete(at('/admin/people/bob/suspension'), () => {
        asked += 1;
        return asked === 1 ? refusal('internal', 500) : new HttpResponse(null, { status: 204 });
      }),
    );
    renderPage(<PersonSanction person={SUSPENDED} />);
    await userEvent.click(screen.getByRole('button', { name: 'Reinstate Bob' }));
    expect(await screen.findByText(/because of a problem of ours/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Reinstate Bob' }));
    await waitFor(() => {
      expect(screen.queryByText(/because of a problem of ours/u)).toBeNull();
    });
    expect(asked).toBe(2);
  });
});
