import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categories, changeChannel } from '@/api/channels';
import type { Category, ChannelSettings } from '@/api/schema';
import { Button } from '@/components/Button';
import { Field, SelectField } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { TextAreaField } from '@/components/TextAreaField';
import { myChannelKey } from '@/hooks/useMyChannel';
import { useSubmit } from '@/hooks/useSubmit';
import { pageKey } from '@/hooks/useChannelPage';
import { settingsKey } from './settingsKey';
import { parseTags, tagsProblem } from './tags';
import classes from './settings.module.css';

const VISIBILITIES = ['public', 'unlisted'] as const;

type Values = Record<keyof ChannelSettings, string>;

const inForm = ({ tags, category, ...rest }: ChannelSettings): Values => ({
  ...rest,
  category: category ?? '',
  tags: tags.join(', '),
});

const fromForm = ({
  title,
  category,
  tags,
  description,
  about,
  defaultVisibility,
}: Values): ChannelSettings => ({
  title: title.trim(),
  category: category === '' ? undefined : (category as Category),
  tags: parseTags(tags),
  description: description.trim(),
  about: about.trim(),
  defaultVisibility: defaultVisibility as ChannelSettings['defaultVisibility'],
});

/** What a channel says about itself; saved all at once. */
export function DetailsForm({ slug, settings }: { slug: string; settings: ChannelSettings }) {
  const { t } = useTranslation('channel');
  const client = useQueryClient();
  const [saved, setSaved] = useState(false);
  const known = useQuery({ queryKey: ['categories'], queryFn: categories, staleTime: Infinity });
  const form = useForm({
    initialValues: inForm(settings),
    validateInputOnBlur: true,
    validate: {
      title: (title) => (title.trim() === '' ? 'required' : undefined),
      tags: tagsProblem,
    },
    onValuesChange: () => {
      setSaved(false);
    },
  });
  const submit = useSubmit(form, async (values) => {
    const changed = await changeChannel(slug, fromForm(values));
    client.setQueryData(settingsKey(slug), changed);
    form.setValues(inForm(changed));
    setSaved(true);
    await Promise.all([
      client.invalidateQueries({ queryKey: pageKey(slug) }),
      client.invalidateQueries({ queryKey: myChannelKey }),
    ]);
  });
  const { category, defaultVisibility } = form.values;
  const listed = (known.data ?? (settings.category === undefined ? [] : [settings.category]))
    .map((value) => ({ value, label: t(`categories.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label));

  return (
    <form className={classes.content} onSubmit={submit.onSubmit} noValidate>
      <Field label={t('settings.name')} maxLength={140} autoComplete="off" {...submit.field('title')} />
      <div className={classes.pair}>
        <SelectField
          label={t('settings.category')}
          value={category}
          options={[{ value: '', label: t('settings.noCategory') }, ...listed]}
          onChange={({ currentTarget }) => {
            form.setFieldValue('category', currentTarget.value);
          }}
        />
        <Field
          label={t('settings.tags')}
          hint={t('settings.tagsHint')}
          autoComplete="off"
          {...submit.field('tags')}
        />
      </div>
      <TextAreaField
        label={t('settings.description')}
        hint={t('settings.descriptionHint')}
        maxLength={300}
        {...descriptionOf(submit.field('description'))}
      />
      <TextAreaField
        label={t('settings.about')}
        hint={t('settings.aboutHint')}
        maxLength={4000}
        {...descriptionOf(submit.field('about'))}
      />
      <SelectField
        label={t('settings.visibility')}
        value={defaultVisibility}
        options={VISIBILITIES.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
        onChange={({ currentTarget }) => {
          form.setFieldValue('defaultVisibility', currentTarget.value);
        }}
      />
      <FormProblem code={submit.problem} />
      <div className={classes.row}>
        <Button type="submit" tone="accent" busy={submit.busy}>
          {t('save')}
        </Button>
        <span className={classes.done} role="status">
          {saved && t('saved')}
        </span>
      </div>
    </form>
  );
}

/** What a field of several lines takes of a form's. */
function descriptionOf({
  value,
  error,
  onChange,
}: ReturnType<ReturnType<typeof useSubmit<Values>>['field']>) {
  return { value, error, onChange };
}
