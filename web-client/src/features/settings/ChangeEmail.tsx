import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { changeEmail } from '@/api/account';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { OwnerQuestion } from './OwnerQuestion';
import { useOwnerAction } from './useOwnerAction';
import classes from './settings.module.css';

/** Another address: a link goes there, and opening it makes the change. */
export function ChangeEmail({ inFolder }: { inFolder: boolean }) {
  const { t } = useTranslation('settings');
  const { t: problems } = useTranslation('problems');
  const form = useForm({
    initialValues: { email: '' },
    validate: {
      email: (value) => (/^[^\s@]+@[^\s@]+$/u.test(value.trim()) ? undefined : problems('emailFormat')),
    },
  });
  const action = useOwnerAction(async (email: string) => {
    await changeEmail(email);
    form.reset();
    return email;
  });
  return (
    <>
      <form
        className={classes.form}
        onSubmit={form.onSubmit(({ email }) => {
          action.run(email.trim());
        })}
        noValidate
      >
        <Field
          label={t('email.next')}
          hint={t('email.nextHint')}
          type="email"
          autoComplete="off"
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <FormProblem code={action.problem} />
        {action.done && (
          <p className={classes.done} role="status">
            {t('email.asked', { email: action.value })}
            {inFolder && ` ${t('email.inFolder')}`}
          </p>
        )}
        <Button type="submit" busy={action.busy}>
          {t('email.change')}
        </Button>
      </form>
      <OwnerQuestion question={action.question} />
    </>
  );
}
