import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeProfile } from '@/api/profile';
import type { Profile } from '@/api/schema';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { TextAreaField } from '@/components/TextAreaField';
import { useSubmit } from '@/hooks/useSubmit';
import { linksProblem, parseLinks } from './links';
import classes from './settings.module.css';

interface ProfileFormProps {
  profile: Profile;
  onChanged: (profile: Profile) => void;
}

const inForm = ({ displayName, bio, links }: Profile) => ({ displayName, bio, links: links.join('\n') });

export function ProfileForm({ profile, onChanged }: ProfileFormProps) {
  const { t } = useTranslation('profile');
  const [saved, setSaved] = useState(false);
  const form = useForm({
    initialValues: inForm(profile),
    validateInputOnBlur: true,
    validate: {
      displayName: (name) => (name.trim() === '' ? 'required' : undefined),
      links: linksProblem,
    },
    onValuesChange: () => {
      setSaved(false);
    },
  });
  const submit = useSubmit(
    form,
    async ({ displayName, bio, links }) => {
      const changed = await changeProfile({
        displayName: displayName.trim(),
        bio: bio.trim(),
        links: parseLinks(links),
      });
      form.setValues(inForm(changed));
      setSaved(true);
      onChanged(changed);
    },
    { 'invalid-name': 'displayName', 'unsafe-link': 'links' },
  );
  const area = (name: 'bio' | 'links') => {
    const { value, error, onChange } = submit.field(name);
    return { value, error, onChange };
  };
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field label={t('name')} autoComplete="nickname" maxLength={80} {...submit.field('displayName')} />
      <TextAreaField label={t('bio')} hint={t('bioHint')} maxLength={500} {...area('bio')} />
      <TextAreaField
        label={t('links')}
        hint={t('linksHint')}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        {...area('links')}
      />
      <FormProblem code={submit.problem} />
      <div className={classes.row}>
        <Button type="submit" busy={submit.busy}>
          {t('save')}
        </Button>
        <span className={classes.done} role="status">
          {saved && t('saved')}
        </span>
      </div>
    </form>
  );
}
