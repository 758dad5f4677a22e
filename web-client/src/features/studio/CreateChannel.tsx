import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createChannel } from '@/api/channels';
import { Button } from '@/components/Button';
import { ChannelArt } from '@/components/ChannelArt';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { myChannelKey } from '@/hooks/useMyChannel';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './CreateChannel.module.css';
import { slugProblem, suggestSlug } from './slug';

const titleProblem = (title: string) => {
  if (title.trim() === '') return 'required';
  return title.trim().length > 140 ? 'titleLength' : undefined;
};

export function CreateChannel() {
  const { t } = useTranslation('studio');
  const queryClient = useQueryClient();
  const [ownSlug, setOwnSlug] = useState(false);
  const form = useForm({
    initialValues: { title: '', slug: '' },
    validateInputOnBlur: true,
    validate: { title: titleProblem, slug: slugProblem },
  });
  const submit = useSubmit(
    form,
    async ({ title, slug }) => {
      queryClient.setQueryData(myChannelKey, await createChannel({ title: title.trim(), slug }));
    },
    { 'slug-taken': 'slug', 'slug-reserved': 'slug', 'slug-confusable': 'slug' },
  );
  const { title, slug } = form.values;
  const titleField = submit.field('title');
  const slugField = submit.field('slug');

  // The address follows the name until somebody writes one of their own.
  const onTitle = (event: ChangeEvent<HTMLInputElement>) => {
    titleField.onChange(event);
    if (!ownSlug) form.setFieldValue('slug', suggestSlug(event.currentTarget.value));
  };
  const onSlug = (event: ChangeEvent<HTMLInputElement>) => {
    setOwnSlug(event.currentTarget.value !== '');
    form.setFieldValue('slug', event.currentTarget.value.toLowerCase().replace(/\s/gu, '-'));
  };

  return (
    <div className={classes.page}>
      <section className={classes.text} aria-labelledby="create-channel-title">
        <h1 id="create-channel-title">{t('createTitle')}</h1>
        <p className={classes.lead}>{t('createText')}</p>
        <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
          <Field
            label={t('channelName')}
            placeholder={t('channelNameExample')}
            autoComplete="off"
            {...titleField}
            onChange={onTitle}
          />
          <Field
            label={t('channelAddress')}
            prefix={`${window.location.host}/c/`}
            hint={t('channelAddressHint')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={32}
            {...slugField}
            onChange={onSlug}
          />
          <FormProblem code={submit.problem} />
          <Button type="submit" tone="accent" large busy={submit.busy}>
            {t('createChannel')}
          </Button>
        </form>
      </section>
      <figure className={classes.preview} aria-hidden="true">
        <ChannelArt slug={slug || 'ovation'} name={title || t('channelNameExample')} />
        <figcaption>
          <strong>{title || t('channelNameExample')}</strong>
          <span>{`${window.location.host}/c/${slug || '…'}`}</span>
        </figcaption>
      </figure>
    </div>
  );
}
