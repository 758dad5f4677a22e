import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { register, signIn } from '@/api/account';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './account.module.css';
import { emailProblem, nameProblem, newPasswordProblem } from './rules';

const BY_MAIL = new Set(['email-not-verified', 'invalid-credentials', 'second-factor-required']);

interface RegisterFormProps {
  /** The account cannot be used at once: a letter says how it goes on, or that there has been one all the time. */
  onMail: (email: string) => void;
}

export function RegisterForm({ onMail }: RegisterFormProps) {
  const { t } = useTranslation('account');
  const form = useForm({
    initialValues: { displayName: '', email: '', password: '' },
    validateInputOnBlur: true,
    validate: { displayName: nameProblem, email: emailProblem, password: newPasswordProblem },
  });
  const submit = useSubmit(
    form,
    async (values) => {
      const email = values.email.trim();
      await register({ displayName: values.displayName.trim(), email, password: values.password });
      try {
        await signIn({ email, password: values.password });
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || !BY_MAIL.has(problem.code)) throw problem;
        onMail(email);
      }
    },
    { 'invalid-name': 'displayName', 'weak-password': 'password', 'leaked-password': 'password' },
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
