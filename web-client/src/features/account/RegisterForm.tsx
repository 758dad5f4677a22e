import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { register } from '@/api/account';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './account.module.css';
import { emailProblem, nameProblem, newPasswordProblem } from './rules';

export function RegisterForm() {
  const { t } = useTranslation('account');
  const form = useForm({
    initialValues: { displayName: '', email: '', password: '' },
    validateInputOnBlur: true,
    validate: { displayName: nameProblem, email: emailProblem, password: newPasswordProblem },
  });
  const submit = useSubmit(
    form,
    ({ displayName, email, password }) =>
      register({ displayName: displayName.trim(), email: email.trim(), password }),
    { 'email-taken': 'email' },
  );
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field
        label={t('displayName')}
        autoComplete="nickname"
        hint={t('displayNameHint')}
        {...submit.field('displayName')}
      />
      <Field label={t('email')} type="email" autoComplete="username" {...submit.field('email')} />
      <Field
        label={t('password')}
        type="password"
        autoComplete="new-password"
        hint={t('passwordHint')}
        {...submit.field('password')}
      />
      <FormProblem code={submit.problem} />
      <Button type="submit" tone="accent" large busy={submit.busy}>
        {t('createAccount')}
      </Button>
    </form>
  );
}
