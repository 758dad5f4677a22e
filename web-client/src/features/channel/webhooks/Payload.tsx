import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { deliveryPayload } from '@/api/webhooks';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import classes from './webhooks.module.css';

interface PayloadProps {
  slug: string;
  webhookId: string;
  deliveryId: string;
}

/** What is sent with a delivery, fetched when somebody wants to see it; it never changes. */
export function Payload({ slug, webhookId, deliveryId }: PayloadProps) {
  const { t } = useTranslation('webhooks');
  const [open, setOpen] = useState(false);
  const payload = useQuery({
    queryKey: ['webhook-payload', slug, webhookId, deliveryId],
    queryFn: () => deliveryPayload(slug, webhookId, deliveryId),
    enabled: open,
    staleTime: Infinity,
    retry: false,
  });
  return (
    <details
      className={classes.fold}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('payload')}</summary>
      {payload.isLoading && <Skeleton blockSize="96px" borderRadius="var(--radius-control)" />}
      {payload.data !== undefined && (
        <pre tabIndex={0} aria-label={t('payload')} role="region">
          {indented(payload.data)}
        </pre>
      )}
      <FormProblem code={payload.error === null ? undefined : problemCode(payload.error)} />
    </details>
  );
}

/** It travels without line breaks. */
function indented(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
