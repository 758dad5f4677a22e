import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { Delivery } from '@/api/schema';
import { redeliver } from '@/api/webhooks';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { useFormat } from '@/i18n/useFormat';
import { logKey } from './logKey';
import { Payload } from './Payload';
import classes from './webhooks.module.css';

interface DeliveryItemProps {
  slug: string;
  webhookId: string;
  delivery: Delivery;
  canSend: boolean;
}

/** One event, how it went, and the way to send it again. */
export function DeliveryItem({ slug, webhookId, delivery, canSend }: DeliveryItemProps) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => redeliver(slug, webhookId, delivery.id),
    onSuccess: () => client.invalidateQueries({ queryKey: logKey(slug, webhookId) }),
  });
  const { type, state, answer } = delivery;
  const event = t([`event.${type}` as 'event.webhook.test', 'event.webhook.test']);
  return (
    <li>
      <div className={classes.delivery}>
        <p>
          <span className={classes[state]}>{t(`state.${state}`)}</span> {event}
        </p>
        <p className={classes.muted}>
          <time dateTime={delivery.createdAt}>{format.dateTime(Date.parse(delivery.createdAt))}</time>
          <Outcome delivery={delivery} />
        </p>
        <Payload slug={slug} webhookId={webhookId} deliveryId={delivery.id} />
        {answer !== undefined && answer !== '' && (
          <details className={classes.fold}>
            <summary>{t('answer')}</summary>
            <pre tabIndex={0} aria-label={t('answer')} role="region">
              {answer}
            </pre>
          </details>
        )}
        <FormProblem code={again.error === null ? undefined : problemCode(again.error)} />
      </div>
      {canSend && state !== 'sending' && (
        <Button
          tone="plain"
          busy={again.isPending}
          aria-label={t('redeliverNamed', { event })}
          onClick={() => {
            again.mutate();
          }}
        >
          {t('redeliver')}
        </Button>
      )}
    </li>
  );
}

function Outcome({ delivery: { tries, status, problem, tookMs, nextTryAt } }: { delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  if (tries === 0) return null;
  const parts = [t('tries', { count: tries })];
  if (status !== undefined) parts.push(t('status', { status, took: format.milliseconds(tookMs ?? 0) }));
  if (problem !== undefined) parts.push(t(`problem.${problem}`));
  if (nextTryAt !== undefined) parts.push(t('nextTry', { when: format.dateTime(Date.parse(nextTryAt)) }));
  return parts.map((part) => <span key={part}>{` · ${part}`}</span>);
}
