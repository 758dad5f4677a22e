import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, security } from '@/api/security';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import { CodeField } from './CodeField';
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
  const factor = has && data?.totp === true;
  const form = useForm({
    initialValues: { current: '', next: '', code: '' },
    validate: {
      code: (value) => (factor && value.trim() === '' ? 'required' : undefined),
      current: (value) => (has && value === '' ? 'required' : undefined),
      next: (value) => (value.length < 10 || value.length > 200 ? 'passwordLength' : undefined),
    },
  });
  const submit = useSubmit(
    form,
    async ({ current, next, code }) => {
      setDone(false);
      await changePassword({ password: current, code: factor ? code.trim() : undefined }, next);
      form.reset();
      setDone(true);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: securityKey }),
        queryClient.invalidateQueries({ queryKey: signInsKey }),
      ]);
    },
    {
      'wrong-password': 'current',
      'invalid-code': 'code',
      'second-factor-needed': 'code',
      'weak-password': 'next',
      'leaked-password': 'next',
    },
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
        {factor && <CodeField {...submit.field('code')} />}
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
