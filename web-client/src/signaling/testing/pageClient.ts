import { vi } from 'vitest';
import * as socket from '@/api/signaling';
import { SignalingClient } from '../SignalingClient';
import type { FakeServer } from './FakeServer';

/** Has the page's one connection lead to the fake server. */
export function connectPageTo(server: FakeServer): void {
  const client = new SignalingClient({
    url: 'ws://localhost/ws',
    knock: server.knock,
    accessToken: () => Promise.resolve('good'),
  });
  client.open();
  vi.spyOn(socket, 'signaling').mockReturnValue(client);
}
