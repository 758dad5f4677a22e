import { useMutation, useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { house, sendVerification } from '@/api/account';
import { problemCode } from '@/api/problem';
import type { Account } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Section } from '@/components/Section';
import { ChangeEmail } from './ChangeEmail';
import classes from './settings.module.css';

export function EmailSection({ account }: { account: Account }) {
  const { t } = useTranslation('settings');
  const { data } = useQuery({ queryKey: ['house'], queryFn: house });
  const send = useMutation({ mutationFn: () => sendVerification(account.email) });
  return (
    <Section title={t('email.title')} lead={t('email.lead')}>
      <div className={classes.row}>
        <strong>{account.email}</strong>
        {account.emailVerified ? (
          <span className={classes.tag}>
            <IconCheck className={classes.good} size={14} aria-hidden="true" />
            {t('email.verified')}
          </span>
        ) : (
          <span className={classes.tag}>
            <IconAlertTriangle className={classes.warn} size={14} aria-hidden="true" />
            {t('email.unverified')}
          </span>
        )}
      </div>
      {!account.emailVerified && (
        <>
          <p className={classes.muted}>{t('email.why')}</p>
          {data?.mailServer === false && <p className={classes.muted}>{t('email.inFolder')}</p>}
          <FormProblem code={send.isError ? problemCode(send.error) : undefined} />
          {send.isSuccess ? (
            <p className={classes.done} role="status">
              {t('email.sent')}
            </p>
          ) : (
            <Button
              busy={send.isPending}
              onClick={() => {
                send.mutate();
              }}
            >
              {t('email.send')}
            </Button>
          )}
        </>
      )}
      <ChangeEmail inFolder={data?.mailServer === false} />
    </Section>
  );
}
