import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { forgetPassword, house } from '@/api/account';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './account.module.css';
import { DoorPage } from './DoorPage';
import { emailProblem } from './rules';

export function ForgotPasswordPage() {
  const { t } = useTranslation('account');
  const { data } = useQuery({ queryKey: ['house'], queryFn: house });
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({
    initialValues: { email: '' },
    validateInputOnBlur: true,
    validate: { email: (value) => emailProblem(value) },
  });
  const submit = useSubmit(form, async (values) => {
    const email = values.email.trim();
    await forgetPassword(email);
    setSentTo(email);
  });
  const back = (
    <Link to="/sign-in" className={classes.link}>
      {t('toSignIn')}
    </Link>
  );

  if (sentTo !== undefined)
    return (
      <DoorPage title={t('forgotSentTitle')} lead={t('forgotSentLead', { email: sentTo })} aside={back}>
        {data?.mailServer === false && <p className={classes.aside}>{t('mailFolder')}</p>}
      </DoorPage>
    );
  return (
    <DoorPage title={t('forgotTitle')} lead={t('forgotLead')} aside={back}>
      <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
        <Field label={t('email')} type="email" autoComplete="username" {...submit.field('email')} />
        <FormProblem code={submit.problem} />
        <Button type="submit" tone="accent" large busy={submit.busy}>
          {t('forgotSend')}
        </Button>
      </form>
    </DoorPage>
  );
}
