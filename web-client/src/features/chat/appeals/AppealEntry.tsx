import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptAppeal, rejectAppeal, type ChatAppeal } from '@/api/appeals';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useFormat } from '@/i18n/useFormat';
import { tamed } from '../text';
import { appealsKey } from './useAppeals';
import classes from './appeals.module.css';

/** As the service has it. */
const LONGEST_ANSWER = 300;

/** One appeal, what it is against, and the two ways to decide. */
export function AppealEntry({ slug, appeal }: { slug: string; appeal: ChatAppeal }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const { name, text, reason, bannedBy, bannedAt, until } = appeal;
  return (
    <li className={classes.entry}>
      <p className={classes.against}>
        <bdi className={classes.name}>{tamed(name)}</bdi>{' '}
        {t(until === undefined ? 'act.ban' : 'appeal.timedOut')} · {format.date(Date.parse(bannedAt))}
        {bannedBy !== undefined && ` · ${t('bans.by', { name: tamed(bannedBy) })}`}
        {reason !== undefined && (
          <>
            {': '}
            <bdi>{tamed(reason)}</bdi>
          </>
        )}
      </p>
      <bdi className={classes.text}>{tamed(text)}</bdi>
      {appeal.othersDecide ? (
        <p className={classes.against}>{t('appeal.othersDecide')}</p>
      ) : (
        <Decide slug={slug} appeal={appeal} />
      )}
    </li>
  );
}

function Decide({ slug, appeal: { id, name } }: { slug: string; appeal: ChatAppeal }) {
  const { t } = useTranslation('chat');
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<string>();
  const onSettled = () => queries.invalidateQueries({ queryKey: appealsKey(slug) });
  const accept = useMutation({ mutationFn: () => acceptAppeal(slug, id), onSettled });
  const reject = useMutation({ mutationFn: (why: string) => rejectAppeal(slug, id, why), onSettled });
  const problem = accept.error ?? reject.error;
  const why = answer?.trim() ?? '';
  return (
    <form
      className={classes.decide}
      onSubmit={(event) => {
        event.preventDefault();
        if (why !== '' && !reject.isPending) reject.mutate(why);
      }}
    >
      {answer !== undefined && (
        <Field
          label={t('appeal.answer')}
          hint={t('appeal.answerHint')}
          maxLength={LONGEST_ANSWER}
          value={answer}
          autoFocus
          onChange={(event) => {
            setAnswer(event.currentTarget.value);
          }}
        />
      )}
      <div className={classes.buttons}>
        {answer === undefined ? (
          <>
            <Button
              busy={accept.isPending}
              aria-label={t('appeal.acceptOf', { name: tamed(name) })}
              onClick={() => {
                accept.mutate();
              }}
            >
              {t('appeal.accept')}
            </Button>
            <Button
              aria-label={t('appeal.rejectOf', { name: tamed(name) })}
              onClick={() => {
                setAnswer('');
              }}
            >
              {t('appeal.reject')}
            </Button>
          </>
        ) : (
          <>
            <Button
              onClick={() => {
                setAnswer(undefined);
              }}
            >
              {t('silence.cancel')}
            </Button>
            <Button type="submit" tone="danger" disabled={why === ''} busy={reject.isPending}>
              {t('appeal.rejectNow')}
            </Button>
          </>
        )}
      </div>
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
    </form>
  );
}
