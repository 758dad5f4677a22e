import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { WebhookWithSecret } from '@/api/schema';
import { addWebhook, webhooksOf } from '@/api/webhooks';
import { Button } from '@/components/Button';
import { CopyField } from '@/components/CopyField';
import { FormProblem } from '@/components/FormProblem';
import { Section } from '@/components/Section';
import { Skeleton } from '@/components/Skeleton';
import { WebhookForm } from './WebhookForm';
import { WebhookItem } from './WebhookItem';
import classes from './webhooks.module.css';

/** Programs of the owner's that are told what becomes of the channel's streams. */
export function WebhooksSection({ slug }: { slug: string }) {
  const { t } = useTranslation('webhooks');
  const client = useQueryClient();
  const [fresh, setFresh] = useState<WebhookWithSecret>();
  const queryKey = ['webhooks', slug];
  const webhooks = useQuery({ queryKey, queryFn: () => webhooksOf(slug) });
  const refresh = () => client.invalidateQueries({ queryKey });
  const show = (made: WebhookWithSecret) => {
    setFresh(made);
    void refresh();
  };
  return (
    <Section
      title={t('title')}
      lead={
        <>
          {t('lead')} <a href="/docs">{t('reference')}</a>
        </>
      }
    >
      {webhooks.isPending && <Skeleton blockSize="96px" borderRadius="var(--radius-control)" />}
      {webhooks.isError && (
        <div className={classes.row}>
          <FormProblem code={problemCode(webhooks.error)} />
          <Button onClick={() => void webhooks.refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {webhooks.data?.length === 0 && <p className={classes.muted}>{t('empty')}</p>}
      {webhooks.data !== undefined && webhooks.data.length > 0 && (
        <ul className={classes.list}>
          {webhooks.data.map((webhook) => (
            <WebhookItem key={webhook.id} slug={slug} webhook={webhook} onChanged={refresh} onSecret={show} />
          ))}
        </ul>
      )}
      {fresh !== undefined && (
        <div className={classes.fresh} role="status">
          <p className={classes.address}>{fresh.webhook.url}</p>
          <CopyField label={t('secret')} value={fresh.secret} />
          <p className={classes.muted}>{t('secretOnce')}</p>
        </div>
      )}
      {webhooks.data !== undefined && (
        <section className={classes.add}>
          <h3>{t('add')}</h3>
          <WebhookForm
            send={async (order) => {
              show(await addWebhook(slug, order));
            }}
          />
        </section>
      )}
    </Section>
  );
}
