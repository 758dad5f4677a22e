import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { session } from '@/api/client';
import { at, fakeService } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { SecondFactorDue } from './SecondFactorDue';

const service = fakeService();

describe('SecondFactorDue', () => {
  it('should lead through setting one up, and go on with a token that is good for everything', async () => {
    session.accept({ accessToken: 'due', expiresIn: 600, enrolling: true });
    const enrolments: unknown[] = [];
    service(
      http.get(at('/me/security'), () =>
        HttpResponse.json({ password: true, totp: false, recoveryCodesLeft: 0, secondFactorDuty: true }),
      ),
      http.post(at('/me/totp'), async ({ request }) => {
        enrolments.push(await request.json());
        return HttpResponse.json({ secret: 'ABCD', uri: 'otpauth://totp/x' }, { status: 201 });
      }),
      http.post(at('/me/totp/confirm'), () => HttpResponse.json({ codes: ['AAAA-BBBB'] })),
      http.post(at('/auth/refresh'), () =>
        HttpResponse.json({ accessToken: 'good', expiresIn: 600, enrolling: false }),
      ),
    );
    renderPage(<SecondFactorDue />, { path: '/', at: '/' });
    await userEvent.click(screen.getByRole('button', { name: 'Turn it on' }));
    await userEvent.type(screen.getByLabelText('Present password'), 'correct horse battery');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await userEvent.type(await screen.findByLabelText('The code that it shows'), '123456');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Turn it on' }));
    expect(await screen.findByText('AAAA-BBBB')).toBeVisible();
    expect(session.enrolling.get()).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }));
    await waitFor(() => {
      expect(session.enrolling.get()).toBe(false);
    });
    expect(enrolments).toEqual([{ password: 'correct horse battery' }]);
  });
});
