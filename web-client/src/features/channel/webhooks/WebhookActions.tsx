import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { Webhook, WebhookWithSecret } from '@/api/schema';
import { changeWebhook, newWebhookSecret, removeWebhook, testWebhook } from '@/api/webhooks';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { logKey } from './logKey';
import { WebhookDialog, type WebhookQuestion } from './WebhookDialog';
import classes from './webhooks.module.css';

interface WebhookActionsProps {
  slug: string;
  webhook: Webhook;
  logOpen: boolean;
  onLog: (open: boolean) => void;
  onEdit: () => void;
  onChanged: () => Promise<unknown>;
  onSecret: (made: WebhookWithSecret) => void;
}

/** What can be done with a webhook; what its receiver would feel is asked about first. */
export function WebhookActions({ slug, webhook: { id, off }, ...props }: WebhookActionsProps) {
  const { logOpen, onLog, onEdit, onChanged, onSecret } = props;
  const { t } = useTranslation('webhooks');
  const client = useQueryClient();
  const [question, setQuestion] = useState<WebhookQuestion>();
  const test = useMutation({
    mutationFn: () => testWebhook(slug, id),
    onSuccess: () => {
      onLog(true);
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
  const act = (mutation: { mutate: () => void }) => () => {
    mutation.mutate();
  };
  const ask = (next?: WebhookQuestion) => () => {
    setQuestion(next);
  };
  return (
    <>
      <div className={classes.row}>
        {off === undefined && (
          <Button busy={test.isPending} onClick={act(test)}>
            {t('test')}
          </Button>
        )}
        <Button
          aria-expanded={logOpen}
          onClick={() => {
            onLog(!logOpen);
          }}
        >
          {t(logOpen ? 'hideLog' : 'showLog')}
        </Button>
        <Button tone="plain" onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button tone="plain" busy={toggle.isPending} onClick={act(toggle)}>
          {t(off === undefined ? 'switchOff' : 'switchOn')}
        </Button>
        <Button tone="plain" busy={rotation.isPending} onClick={ask('rotate')}>
          {t('newSecret')}
        </Button>
        <Button tone="plain" busy={removal.isPending} onClick={ask('remove')}>
          {t('remove')}
        </Button>
      </div>
      {test.isSuccess && (
        <p className="sr-only" role="status">
          {t('testSent')}
        </p>
      )}
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
      <WebhookDialog
        question={question}
        onClose={ask()}
        onConfirm={(asked) => {
          setQuestion(undefined);
          (asked === 'rotate' ? rotation : removal).mutate();
        }}
      />
    </>
  );
}
