import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chatBans, unsilence, type ChatBan } from '@/api/chat';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { useNow } from '@/hooks/useNow';
import type { ChatDesk } from '../ChatDesk';
import { tamed } from '../text';
import { useWaitText } from '../useWaitText';
import classes from './settings.module.css';

/** Who may not write, and the way back. */
export function BansPanel({ desk: { slug } }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const queries = useQueryClient();
  const queryKey = ['chat', slug, 'bans'];
  const bans = useQuery({ queryKey, queryFn: () => chatBans(slug), staleTime: 0 });
  const lift = useMutation({
    mutationFn: (accountId: string) => unsilence(slug, accountId),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  const problem = bans.error ?? lift.error;
  return (
    <>
      {bans.isPending && <Skeleton inlineSize="100%" blockSize="48px" />}
      {bans.data?.length === 0 && <p className={classes.note}>{t('bans.none')}</p>}
      <ul className={classes.rows} aria-label={t('settings.bans')}>
        {bans.data?.map((ban) => (
          <Row
            key={ban.accountId}
            ban={ban}
            busy={lift.isPending && lift.variables === ban.accountId}
            onLift={() => {
              lift.mutate(ban.accountId);
            }}
          />
        ))}
      </ul>
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
    </>
  );
}

function Row({ ban, busy, onLift }: { ban: ChatBan; busy: boolean; onLift: () => void }) {
  const { t } = useTranslation('chat');
  const wait = useWaitText();
  const now = useNow();
  const { name, until, reason, by } = ban;
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        <bdi className={classes.name}>{tamed(name)}</bdi>
        <span className={classes.note}>
          {until === undefined
            ? t('bans.banned')
            : t('bans.timedOut', { wait: wait(Date.parse(until) - now) })}
          {by !== undefined && ` · ${t('bans.by', { name: tamed(by) })}`}
        </span>
        {reason !== undefined && <bdi className={classes.note}>{tamed(reason)}</bdi>}
      </span>
      <Button busy={busy} onClick={onLift} aria-label={t('bans.liftOf', { name: tamed(name) })}>
        {t('bans.lift')}
      </Button>
    </li>
  );
}
