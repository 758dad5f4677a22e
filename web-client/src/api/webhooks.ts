import { api, unwrap } from './client';
import type {
  Delivery,
  DeliveryLog,
  Webhook,
  WebhookChange,
  WebhookOrder,
  WebhookWithSecret,
} from './schema';

const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });

/** In the order in which they were added. */
export async function webhooksOf(slug: string): Promise<Webhook[]> {
  const { webhooks } = await unwrap(
    api.GET('/api/v1/channels/{slug}/webhooks', { params: { path: { slug } } }),
  );
  return webhooks;
}

export function addWebhook(slug: string, order: WebhookOrder): Promise<WebhookWithSecret> {
  return unwrap(api.POST('/api/v1/channels/{slug}/webhooks', { params: { path: { slug } }, body: order }));
}

export function changeWebhook(slug: string, id: string, change: WebhookChange): Promise<Webhook> {
  return unwrap(api.PATCH('/api/v1/channels/{slug}/webhooks/{id}', { ...at(slug, id), body: change }));
}

export async function removeWebhook(slug: string, id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/channels/{slug}/webhooks/{id}', at(slug, id)));
}

/** The one before it signs as well for a day. */
export function newWebhookSecret(slug: string, id: string): Promise<WebhookWithSecret> {
  return unwrap(api.POST('/api/v1/channels/{slug}/webhooks/{id}/secret', at(slug, id)));
}

/** An event that is about nothing, sent once. */
export function testWebhook(slug: string, id: string): Promise<Delivery> {
  return unwrap(api.POST('/api/v1/channels/{slug}/webhooks/{id}/test', at(slug, id)));
}

/** A page of what was sent, newest first; `before` is the `createdAt` of the last one of the page before. */
export function webhookDeliveries(slug: string, id: string, before?: string): Promise<DeliveryLog> {
  return unwrap(
    api.GET('/api/v1/channels/{slug}/webhooks/{id}/deliveries', {
      params: { path: { slug, id }, query: { before } },
    }),
  );
}

/** What is sent with it: JSON, word for word as it was signed. */
export async function deliveryPayload(slug: string, id: string, deliveryId: string): Promise<string> {
  const { body } = await unwrap(
    api.GET('/api/v1/channels/{slug}/webhooks/{id}/deliveries/{deliveryId}/payload', {
      params: { path: { slug, id, deliveryId } },
    }),
  );
  return body;
}

export function redeliver(slug: string, id: string, deliveryId: string): Promise<Delivery> {
  return unwrap(
    api.POST('/api/v1/channels/{slug}/webhooks/{id}/deliveries/{deliveryId}/redelivery', {
      params: { path: { slug, id, deliveryId } },
    }),
  );
}
