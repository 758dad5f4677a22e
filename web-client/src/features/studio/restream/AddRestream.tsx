import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRestream } from '@/api/restreams';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './restream.module.css';

const needed = (value: string) => (value.trim() === '' ? 'required' : undefined);

/** Where to, with which key, and whether each stream goes there. */
export function AddRestream({ slug, onDone }: { slug: string; onDone: () => void }) {
  const { t } = useTranslation('restreams');
  const [automatic, setAutomatic] = useState(true);
  const form = useForm({
    initialValues: { name: '', url: '', streamKey: '' },
    validate: { name: needed, url: needed, streamKey: needed },
  });
  const submit = useSubmit(
    form,
    async ({ name, url, streamKey }) => {
      await addRestream(slug, {
        name: name.trim(),
        url: url.trim(),
        streamKey: streamKey.trim(),
        automatic,
      });
      onDone();
    },
    { 'unusable-restream-address': 'url' },
  );
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field label={t('name')} autoComplete="off" maxLength={80} {...submit.field('name')} />
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
        hint={t('keyHint')}
        type="password"
        autoComplete="new-password"
        maxLength={500}
        {...submit.field('streamKey')}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={automatic}
          onChange={({ currentTarget }) => {
            setAutomatic(currentTarget.checked);
          }}
        />
        {t('automatic')}
      </label>
      <div className={classes.row}>
        <Button type="submit" busy={submit.busy}>
          {t('adding')}
        </Button>
        <Button tone="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
      <FormProblem code={submit.problem} />
    </form>
  );
}
