import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './access.module.css';

/** @param onPassword rejects where it is wrong */
export function PasswordForm({ onPassword }: { onPassword: (password: string) => Promise<unknown> }) {
  const { t } = useTranslation('access');
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(form, ({ password }) => onPassword(password), { 'wrong-password': 'password' });
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      {/* Nobody's account: a browser should not offer the passwords that it keeps for this site. */}
      <Field label={t('password')} type="password" autoComplete="off" {...submit.field('password')} />
      <FormProblem code={submit.problem} />
      <Button type="submit" tone="accent" busy={submit.busy}>
        {t('open')}
      </Button>
    </form>
  );
}
