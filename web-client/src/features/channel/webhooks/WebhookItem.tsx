import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { Webhook, WebhookWithSecret } from '@/api/schema';
import { changeWebhook, newWebhookSecret, removeWebhook, testWebhook } from '@/api/webhooks';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { DeliveryLog } from './DeliveryLog';
import { logKey } from './logKey';
import { WebhookDialog, type WebhookQuestion } from './WebhookDialog';
import { WebhookFacts } from './WebhookFacts';
import classes from './webhooks.module.css';

interface WebhookItemProps {
  slug: string;
  webhook: Webhook;
  onChanged: () => Promise<unknown>;
  onSecret: (made: WebhookWithSecret) => void;
}

/** One webhook, and what can be done with it. */
export function WebhookItem({ slug, webhook, onChanged, onSecret }: WebhookItemProps) {
  const { t } = useTranslation('webhooks');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [question, setQuestion] = useState<WebhookQuestion>();
  const { id, url, off } = webhook;
  const test = useMutation({
    mutationFn: () => testWebhook(slug, id),
    onSuccess: () => {
      setOpen(true);
      return client.invalidateQueries({ queryKey: logKey(slug, id) });
    },
  });
  const toggle = useMutation({
    mutationFn: () => changeWebhook(slug, id, { enabled: off !== undefined }),
    onSuccess: onChanged,
  });
  const rotation = useMutation({ mutationFn: () => newWebhookSecret(slug, id), onSuccess: onSecret });
  const removal = useMutation({ mutationFn: () => removeWebhook(slug, id), onSuccess: onChanged });
  const problem = test.error ?? toggle.error ?? rotation.error ?? removal.error;
  return (
    <li className={classes.item} aria-label={url}>
      <WebhookFacts webhook={webhook} />
      <div className={classes.row}>
        {off === undefined && (
          <Button
            busy={test.isPending}
            onClick={() => {
              test.mutate();
            }}
          >
            {t('test')}
          </Button>
        )}
        <Button
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t(open ? 'hideLog' : 'showLog')}
        </Button>
        <Button
          tone="plain"
          busy={toggle.isPending}
          onClick={() => {
            toggle.mutate();
          }}
        >
          {t(off === undefined ? 'switchOff' : 'switchOn')}
        </Button>
        <Button
          tone="plain"
          busy={rotation.isPending}
          onClick={() => {
            setQuestion('rotate');
          }}
        >
          {t('newSecret')}
        </Button>
        <Button
          tone="plain"
          busy={removal.isPending}
          onClick={() => {
            setQuestion('remove');
          }}
        >
          {t('remove')}
        </Button>
      </div>
      {test.isSuccess && (
        <p className="sr-only" role="status">
          {t('testSent')}
        </p>
      )}
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
      {open && <DeliveryLog slug={slug} webhook={webhook} />}
      <WebhookDialog
        question={question}
        onClose={() => {
          setQuestion(undefined);
        }}
        onConfirm={(asked) => {
          setQuestion(undefined);
          if (asked === 'rotate') rotation.mutate();
          else removal.mutate();
        }}
      />
    </li>
  );
}
