import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptHouseAppeal, rejectHouseAppeal, type HouseAppeal } from '@/api/houseAppeals';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { TextAreaField } from '@/components/TextAreaField';
import classes from './appeals.module.css';

/** As the service has it. */
const LONGEST_ANSWER = 500;

/** The answer goes out in a letter: who rejects has to give one. */
export function Decide({ appeal: { id, name } }: { appeal: HouseAppeal }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [answer, setAnswer] = useState('');
  // of somebody else who decided first, the queue says more than the refusal does
  const onSettled = () => client.invalidateQueries({ queryKey: ['admin'] });
  const accept = useMutation({ mutationFn: () => acceptHouseAppeal(id, answer.trim()), onSettled });
  const reject = useMutation({ mutationFn: () => rejectHouseAppeal(id, answer.trim()), onSettled });
  const problem = accept.error ?? reject.error;
  const busy = accept.isPending || reject.isPending;
  return (
    <div className={classes.decide}>
      <TextAreaField
        label={t('appeals.answer')}
        hint={t('appeals.answerHint')}
        rows={2}
        maxLength={LONGEST_ANSWER}
        value={answer}
        onChange={(event) => {
          setAnswer(event.target.value);
        }}
      />
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
      <div className={classes.buttons}>
        <Button
          tone="accent"
          busy={accept.isPending}
          disabled={busy}
          aria-label={t('appeals.acceptNamed', { name })}
          onClick={() => {
            accept.mutate();
          }}
        >
          {t('appeals.accept')}
        </Button>
        <Button
          busy={reject.isPending}
          disabled={busy || answer.trim() === ''}
          aria-label={t('appeals.rejectNamed', { name })}
          onClick={() => {
            reject.mutate();
          }}
        >
          {t('appeals.reject')}
        </Button>
      </div>
    </div>
  );
}
