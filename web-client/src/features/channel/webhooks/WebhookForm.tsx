import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook, WebhookEvent, WebhookOrder } from '@/api/schema';
import { Button } from '@/components/Button';
import { CheckField } from '@/components/CheckField';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import { EVENTS } from './events';
import classes from './webhooks.module.css';

interface WebhookFormProps {
  /** The one to change; absent for a new one. */
  webhook?: Webhook;
  send: (order: WebhookOrder) => Promise<unknown>;
  onCancel?: () => void;
}

/** Where to, and which events; all of them to begin with. */
export function WebhookForm({ webhook, send, onCancel }: WebhookFormProps) {
  const { t } = useTranslation('webhooks');
  const [events, setEvents] = useState<WebhookEvent[]>(webhook?.events ?? EVENTS);
  const form = useForm({
    initialValues: { url: webhook?.url ?? '' },
    validate: { url: (value) => (value.trim() === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(
    form,
    async ({ url }) => {
      if (events.length === 0) return;
      await send({ url: url.trim(), events });
      form.reset();
      setEvents(EVENTS);
    },
    { 'unusable-address': 'url' },
  );
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field
        label={t('url')}
        hint={t('urlHint')}
        type="url"
        placeholder="https://"
        autoComplete="off"
        maxLength={2000}
        autoFocus={webhook !== undefined}
        {...submit.field('url')}
      />
      <fieldset className={classes.events}>
        <legend>{t('events')}</legend>
        {EVENTS.map((event) => (
          <CheckField
            key={event}
            label={t(`event.${event}`)}
            checked={events.includes(event)}
            onChange={(checked) => {
              setEvents(EVENTS.filter((each) => (each === event ? checked : events.includes(each))));
            }}
          />
        ))}
      </fieldset>
      {events.length === 0 && (
        <p className={classes.bad} role="alert">
          {t('eventsNeeded')}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" busy={submit.busy}>
          {t(webhook === undefined ? 'adding' : 'save')}
        </Button>
        {onCancel !== undefined && (
          <Button tone="plain" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
      <FormProblem code={submit.problem} />
    </form>
  );
}
