import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { house, sendVerification } from '@/api/account';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import classes from './account.module.css';
import { DoorPage } from './DoorPage';

/** A letter is on its way; until its link is opened there is nothing to do here but to have it sent again. */
export function CheckMail({ email, onBack }: { email: string; onBack: () => void }) {
  const { t } = useTranslation('account');
  const { data } = useQuery({ queryKey: ['house'], queryFn: house });
  const again = useMutation({ mutationFn: () => sendVerification(email) });
  return (
    <DoorPage title={t('mailTitle')} lead={t('mailLead', { email })}>
      {data?.mailServer === false && <p className={classes.aside}>{t('mailFolder')}</p>}
      <div className={classes.form}>
        <FormProblem code={again.isError ? problemCode(again.error) : undefined} />
        {again.isSuccess && <p role="status">{t('mailSentAgain')}</p>}
        <Button tone="accent" large onClick={onBack}>
          {t('mailDone')}
        </Button>
        <Button
          busy={again.isPending}
          onClick={() => {
            again.mutate();
          }}
        >
          {t('mailAgain')}
        </Button>
      </div>
    </DoorPage>
  );
}
