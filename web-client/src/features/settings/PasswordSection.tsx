import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, security } from '@/api/security';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import { securityKey, signInsKey } from './keys';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

/** @param email tells password managers whose password it is */
export function PasswordSection({ email }: { email: string }) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const { data } = useQuery({ queryKey: securityKey, queryFn: security });
  const [done, setDone] = useState(false);
  const has = data?.password ?? true;
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: {
      current: (value) => (has && value === '' ? 'required' : undefined),
      next: (value) => (value.length < 10 || value.length > 200 ? 'passwordLength' : undefined),
    },
  });
  const submit = useSubmit(
    form,
    async ({ current, next }) => {
      setDone(false);
      await changePassword(current, next);
      form.reset();
      setDone(true);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: securityKey }),
        queryClient.invalidateQueries({ queryKey: signInsKey }),
      ]);
    },
    { 'wrong-password': 'current', 'weak-password': 'next' },
  );
  return (
    <Section title={t('password.title')} lead={t('password.lead')}>
      <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
        <input type="text" hidden readOnly autoComplete="username" value={email} />
        {has && (
          <Field
            label={t('password.current')}
            type="password"
            autoComplete="current-password"
            {...submit.field('current')}
          />
        )}
        <Field
          label={t('password.next')}
          type="password"
          autoComplete="new-password"
          hint={t('password.hint')}
          {...submit.field('next')}
        />
        <FormProblem code={submit.problem} />
        {done && (
          <p className={classes.done} role="status">
            {t('password.done')}
          </p>
        )}
        <Button type="submit" busy={submit.busy}>
          {has ? t('password.change') : t('password.set')}
        </Button>
      </form>
    </Section>
  );
}
