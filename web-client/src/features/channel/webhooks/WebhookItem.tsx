import { useState } from 'react';
import type { Webhook, WebhookWithSecret } from '@/api/schema';
import { changeWebhook } from '@/api/webhooks';
import { DeliveryLog } from './DeliveryLog';
import { WebhookActions } from './WebhookActions';
import { WebhookFacts } from './WebhookFacts';
import { WebhookForm } from './WebhookForm';
import classes from './webhooks.module.css';

interface WebhookItemProps {
  slug: string;
  webhook: Webhook;
  onChanged: () => Promise<unknown>;
  onSecret: (made: WebhookWithSecret) => void;
}

/** One webhook, what can be done with it, and what was sent to it. */
export function WebhookItem({ slug, webhook, onChanged, onSecret }: WebhookItemProps) {
  const [logOpen, setLogOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  return (
    <li className={classes.item} aria-label={webhook.url}>
      {editing ? (
        <WebhookForm
          webhook={webhook}
          send={async (order) => {
            await changeWebhook(slug, webhook.id, order);
            await onChanged();
            setEditing(false);
          }}
          onCancel={() => {
            setEditing(false);
          }}
        />
      ) : (
        <>
          <WebhookFacts webhook={webhook} />
          <WebhookActions
            slug={slug}
            webhook={webhook}
            logOpen={logOpen}
            onLog={setLogOpen}
            onEdit={() => {
              setEditing(true);
            }}
            onChanged={onChanged}
            onSecret={onSecret}
          />
        </>
      )}
      {logOpen && <DeliveryLog slug={slug} webhook={webhook} />}
    </li>
  );
}
