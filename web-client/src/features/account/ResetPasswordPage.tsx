import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { resetPassword } from '@/api/account';
import { session } from '@/api/client';
import { Button, ButtonLink } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './account.module.css';
import { DoorPage } from './DoorPage';
import { newPasswordProblem } from './rules';
import { useLinkToken } from './useLinkToken';

/** Where the link of the letter leads that sets a new password. */
export function ResetPasswordPage() {
  const { t } = useTranslation('account');
  const token = useLinkToken();
  const [done, setDone] = useState(false);
  const form = useForm({
    initialValues: { password: '' },
    validateInputOnBlur: true,
    validate: { password: newPasswordProblem },
  });
  const submit = useSubmit(
    form,
    async ({ password }) => {
      await resetPassword(token, password);
      session.clear();
      setDone(true);
    },
    { 'weak-password': 'password', 'leaked-password': 'password' },
  );

  if (done)
    return (
      <DoorPage title={t('resetDoneTitle')} lead={t('resetDoneLead')}>
        <div className={classes.form}>
          <ButtonLink to="/sign-in" tone="accent" large>
            {t('signIn')}
          </ButtonLink>
        </div>
      </DoorPage>
    );
  return (
    <DoorPage
      title={t('resetTitle')}
      lead={t('resetLead')}
      aside={
        <Link to="/forgot-password" className={classes.link}>
          {t('newLink')}
        </Link>
      }
    >
      <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
        <Field
          label={t('newPassword')}
          type="password"
          autoComplete="new-password"
          hint={t('passwordHint')}
          {...submit.field('password')}
        />
        <FormProblem code={submit.problem} />
        <Button type="submit" tone="accent" large busy={submit.busy}>
          {t('resetSave')}
        </Button>
      </form>
    </DoorPage>
  );
}
