import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chatShadows, unshadow } from '@/api/conduct';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import type { ChatDesk } from '../ChatDesk';
import { tamed } from '../text';
import classes from './settings.module.css';

/** Whose messages only moderators see, and the way back. */
export function ShadowsPanel({ desk: { slug } }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const queries = useQueryClient();
  const queryKey = ['chat', slug, 'shadows'];
  const shadows = useQuery({ queryKey, queryFn: () => chatShadows(slug), staleTime: 0 });
  const lift = useMutation({
    mutationFn: (accountId: string) => unshadow(slug, accountId),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  const problem = shadows.error ?? lift.error;
  return (
    <>
      <h3 className={classes.heading}>{t('shadows.title')}</h3>
      {shadows.data?.length === 0 && <p className={classes.note}>{t('shadows.none')}</p>}
      <ul className={classes.rows} aria-label={t('shadows.title')}>
        {shadows.data?.map(({ accountId, name, reason, by }) => (
          <li key={accountId} className={classes.row}>
            <span className={classes.who}>
              <bdi className={classes.name}>{tamed(name)}</bdi>
              {by !== undefined && <span className={classes.note}>{t('bans.by', { name: tamed(by) })}</span>}
              {reason !== undefined && <bdi className={classes.note}>{tamed(reason)}</bdi>}
            </span>
            <Button
              busy={lift.isPending && lift.variables === accountId}
              aria-label={t('shadows.liftOf', { name: tamed(name) })}
              onClick={() => {
                lift.mutate(accountId);
              }}
            >
              {t('bans.lift')}
            </Button>
          </li>
        ))}
      </ul>
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
    </>
  );
}
