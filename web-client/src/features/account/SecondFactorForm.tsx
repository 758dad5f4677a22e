import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answerChallenge } from '@/api/account';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './account.module.css';
import { useToAppeal } from './useToAppeal';

interface SecondFactorFormProps {
  challenge: string;
  /** It took too long: the password has to be given again. */
  onExpired: () => void;
}

export function SecondFactorForm({ challenge, onExpired }: SecondFactorFormProps) {
  const { t } = useTranslation('account');
  const toAppeal = useToAppeal();
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(
    form,
    async ({ code }) => {
      try {
        await answerChallenge(challenge, code.trim());
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.code === 'challenge-expired') onExpired();
        else if (!toAppeal(problem)) throw problem;
      }
    },
    { 'invalid-code': 'code' },
  );
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <Field
        label={t('code')}
        hint={t('codeHint')}
        autoComplete="one-time-code"
        autoFocus
        spellCheck={false}
        {...submit.field('code')}
      />
      <FormProblem code={submit.problem} />
      <Button type="submit" tone="accent" large busy={submit.busy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
