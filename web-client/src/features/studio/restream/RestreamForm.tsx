import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRestream, changeRestream } from '@/api/restreams';
import type { RestreamTarget } from '@/api/schema';
import { Button } from '@/components/Button';
import { CheckField } from '@/components/CheckField';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './restream.module.css';

interface RestreamFormProps {
  slug: string;
  /** The one to change; absent for a new one. */
  target?: RestreamTarget;
  onDone: () => void;
}

const needed = (value: string) => (value.trim() === '' ? 'required' : undefined);

/** Where to, with which key, and whether each stream goes there. */
export function RestreamForm({ slug, target, onDone }: RestreamFormProps) {
  const { t } = useTranslation('restreams');
  const [automatic, setAutomatic] = useState(target?.automatic ?? true);
  const form = useForm({
    initialValues: { name: target?.name ?? '', url: target?.url ?? '', streamKey: '' },
    validate: {
      name: needed,
      url: needed,
      // A key goes nowhere but where it was meant for.
      streamKey: (value, { url }) => (url.trim() === target?.url ? undefined : needed(value)),
    },
  });
  const submit = useSubmit(
    form,
    async (values) => {
      const [name, url, streamKey] = [values.name.trim(), values.url.trim(), values.streamKey.trim()];
      if (target === undefined) await addRestream(slug, { name, url, streamKey, automatic });
      else
        await changeRestream(slug, target.id, {
          name,
          url,
          automatic,
          ...(streamKey !== '' && { streamKey }),
        });
      onDone();
    },
    { 'unusable-restream-address': 'url', 'restream-key-needed': 'streamKey' },
  );
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field label={t('name')} autoComplete="off" maxLength={80} autoFocus {...submit.field('name')} />
      <Field
        label={t('url')}
        hint={t('urlHint')}
        placeholder="rtmps://"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={2000}
        {...submit.field('url')}
      />
      <Field
        label={t('key')}
        hint={t(target === undefined ? 'keyHint' : 'keyKept')}
        type="password"
        autoComplete="new-password"
        maxLength={500}
        {...submit.field('streamKey')}
      />
      <CheckField label={t('automatic')} checked={automatic} onChange={setAutomatic} />
      <div className={classes.row}>
        <Button type="submit" busy={submit.busy}>
          {t(target === undefined ? 'adding' : 'save')}
        </Button>
        <Button tone="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
      <FormProblem code={submit.problem} />
    </form>
  );
}
