import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { Delivery, DeliveryLog as Page, Webhook } from '@/api/schema';
import { webhookDeliveries } from '@/api/webhooks';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { DeliveryItem } from './DeliveryItem';
import { logKey } from './logKey';
import classes from './webhooks.module.css';

const UNDER_WAY_MS = 1_500;
const QUIET_MS = 15_000;

const isUnderWay = ({ state, tries }: Delivery) =>
  state === 'sending' || (state === 'waiting' && tries === 0);

/** What was sent to a webhook, newest first; looks more often while something is under way. */
export function DeliveryLog({ slug, webhook: { id, url, off } }: { slug: string; webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const log = useInfiniteQuery({
    queryKey: logKey(slug, id),
    queryFn: ({ pageParam }) => webhookDeliveries(slug, id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ deliveries, more }: Page) => (more ? deliveries.at(-1)?.createdAt : undefined),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.deliveries.some(isUnderWay)) === true ? UNDER_WAY_MS : QUIET_MS,
  });
  const deliveries = log.data?.pages.flatMap((page) => page.deliveries) ?? [];
  return (
    <section className={classes.log} aria-label={t('logFor', { url })}>
      {log.isPending && <Skeleton blockSize="64px" borderRadius="var(--radius-control)" />}
      {log.isError && (
        <div className={classes.row}>
          <FormProblem code={problemCode(log.error)} />
          <Button onClick={() => void log.refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {log.isSuccess && deliveries.length === 0 && <p className={classes.muted}>{t('logEmpty')}</p>}
      {deliveries.length > 0 && (
        <ol className={classes.deliveries}>
          {deliveries.map((delivery) => (
            <DeliveryItem
              key={delivery.id}
              slug={slug}
              webhookId={id}
              delivery={delivery}
              canSend={off === undefined}
            />
          ))}
        </ol>
      )}
      {log.hasNextPage && (
        <Button tone="plain" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
