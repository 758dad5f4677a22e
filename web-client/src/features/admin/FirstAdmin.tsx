import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { claimFirstAdmin } from '@/api/account';
import { problemCode } from '@/api/problem';
import type { Account } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { accountKey } from '@/hooks/useAccount';
import classes from './admin.module.css';

/** Who installed the house takes it over, once. */
export function FirstAdmin({ token, account }: { token: string; account: Account }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const claim = useMutation({
    mutationFn: () => claimFirstAdmin(token),
    onSuccess: (administrator) => {
      client.setQueryData(accountKey, administrator);
    },
  });
  return (
    <div className={classes.centre}>
      <section className={classes.claim} aria-labelledby="claim-title">
        <h1 id="claim-title">{t('becomeTitle')}</h1>
        <p>{t('becomeText')}</p>
        <p className={classes.muted}>{t('becomeAs', { name: account.displayName, email: account.email })}</p>
        <Button
          tone="accent"
          large
          busy={claim.isPending}
          onClick={() => {
            claim.mutate();
          }}
        >
          {t('becomeAdmin')}
        </Button>
        <FormProblem code={claim.isError ? problemCode(claim.error) : undefined} />
      </section>
    </div>
  );
}
