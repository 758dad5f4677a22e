import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookEvent, WebhookWithSecret } from '@/api/schema';
import { addWebhook } from '@/api/webhooks';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import { EVENTS } from './events';
import classes from './webhooks.module.css';

interface AddWebhookProps {
  slug: string;
  onAdded: (made: WebhookWithSecret) => void;
}

/** Where to, and which events; all of them to begin with. */
export function AddWebhook({ slug, onAdded }: AddWebhookProps) {
  const { t } = useTranslation('webhooks');
  const [events, setEvents] = useState<WebhookEvent[]>(EVENTS);
  const form = useForm({
    initialValues: { url: '' },
    validate: { url: (value) => (value.trim() === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(
    form,
    async ({ url }) => {
      if (events.length === 0) return;
      onAdded(await addWebhook(slug, { url: url.trim(), events }));
      form.reset();
      setEvents(EVENTS);
    },
    { 'unusable-address': 'url' },
  );
  return (
    <form className={classes.add} onSubmit={submit.onSubmit} noValidate>
      <h3>{t('add')}</h3>
      <Field
        label={t('url')}
        hint={t('urlHint')}
        type="url"
        placeholder="https://"
        autoComplete="off"
        maxLength={2000}
        {...submit.field('url')}
      />
      <fieldset className={classes.events}>
        <legend>{t('events')}</legend>
        {EVENTS.map((event) => (
          <label key={event}>
            <input
              type="checkbox"
              checked={events.includes(event)}
              onChange={({ currentTarget: { checked } }) => {
                setEvents(EVENTS.filter((each) => (each === event ? checked : events.includes(each))));
              }}
            />
            {t(`event.${event}`)}
          </label>
        ))}
      </fieldset>
      {events.length === 0 && (
        <p className={classes.bad} role="alert">
          {t('eventsNeeded')}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" busy={submit.busy}>
          {t('adding')}
        </Button>
      </div>
      <FormProblem code={submit.problem} />
    </form>
  );
}
