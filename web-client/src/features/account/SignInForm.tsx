import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/api/account';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './account.module.css';
import { emailProblem } from './rules';

export function SignInForm() {
  const { t } = useTranslation('account');
  const form = useForm({
    initialValues: { email: '', password: '' },
    validateInputOnBlur: true,
    validate: {
      email: (value) => emailProblem(value),
      password: (value) => (value === '' ? 'required' : undefined),
    },
  });
  const submit = useSubmit(form, (values) => signIn({ ...values, email: values.email.trim() }));
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field label={t('email')} type="email" autoComplete="username" {...submit.field('email')} />
      <Field
        label={t('password')}
        type="password"
        autoComplete="current-password"
        {...submit.field('password')}
      />
      <FormProblem code={submit.problem} />
      <Button type="submit" tone="accent" large busy={submit.busy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
