import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { signIn } from '@/api/account';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './account.module.css';
import { emailProblem } from './rules';
import { useToAppeal } from './useToAppeal';

interface SignInFormProps {
  /** The password was right; now a code is asked for. */
  onChallenge: (challenge: string) => void;
  /** The password was right, and the operator asks for an e-mail that was shown to be theirs. */
  onUnverified: (email: string) => void;
}

export function SignInForm({ onChallenge, onUnverified }: SignInFormProps) {
  const { t } = useTranslation('account');
  const toAppeal = useToAppeal();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validateInputOnBlur: true,
    validate: {
      email: (value) => emailProblem(value),
      password: (value) => (value === '' ? 'required' : undefined),
    },
  });
  const submit = useSubmit(form, async (values) => {
    const email = values.email.trim();
    try {
      await signIn({ email, password: values.password });
    } catch (problem) {
      if (toAppeal(problem)) return;
      if (!(problem instanceof ApiProblem)) throw problem;
      if (problem.challenge !== undefined) onChallenge(problem.challenge);
      else if (problem.code === 'email-not-verified') onUnverified(email);
      else throw problem;
    }
  });
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field label={t('email')} type="email" autoComplete="username" {...submit.field('email')} />
      <div>
        <Field
          label={t('password')}
          type="password"
          autoComplete="current-password"
          {...submit.field('password')}
        />
        <Link to="/forgot-password" className={classes.small}>
          {t('forgot')}
        </Link>
      </div>
      <FormProblem code={submit.problem} why={submit.why} />
      <Button type="submit" tone="accent" large busy={submit.busy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
