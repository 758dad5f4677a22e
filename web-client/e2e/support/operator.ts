import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request, type APIRequestContext } from '@playwright/test';
import { BASE_URL } from './stack';

/** Whoever runs the house, by REST. */
export class Operator {
  private constructor(
    private readonly api: APIRequestContext,
    private readonly headers: Record<string, string>,
  ) {}

  /** The first administrator of a house that was just started, or the one that an earlier call has made. */
  static async enter(): Promise<Operator> {
    const api = await request.newContext({ baseURL: BASE_URL });
    const account = { email: 'operator@example.org', password: 'correct horse battery' };
    await api.post('/api/v1/auth/register', { data: { ...account, displayName: 'Operator' } });
    const login = await api.post('/api/v1/auth/login', { data: account });
    const { accessToken } = (await login.json()) as { accessToken: string };
    const operator = new Operator(api, { authorization: `Bearer ${accessToken}` });
    await api.post('/api/v1/me/first-admin', {
      headers: operator.headers,
      data: { token: firstAdminToken() },
    });
    return operator;
  }

  async drain(node: string, draining: boolean): Promise<void> {
    const answer = await this.api.put(`/api/v1/admin/nodes/${node}`, {
      headers: this.headers,
      data: { draining },
    });
    if (!answer.ok()) throw new Error(`The node ${node} was not drained: ${answer.status()}`);
  }
}

function firstAdminToken(): string {
  return (
    process.env.OVATION_FIRST_ADMIN_TOKEN ??
    readFileSync(join(process.env.OVATION_HOME ?? '', 'secrets', 'first-admin-token'), 'utf8')
  );
}
