import type { WebhookEvent } from '@/api/schema';

/** In the order in which they happen. */
export const EVENTS: WebhookEvent[] = [
  'stream.started',
  'stream.interrupted',
  'stream.resumed',
  'stream.ended',
  'recording.ready',
];
