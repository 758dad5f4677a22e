import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportCase, ReportOutcome } from '@/api/schema';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { FormProblem } from '../FormProblem';
import { RadioField } from '../RadioField';
import { TextAreaField } from '../TextAreaField';
import type { Review } from './useReview';
import classes from './review.module.css';

const OUTCOMES: ReportOutcome[] = ['action-taken', 'no-violation', 'elsewhere'];
const LONGEST = 500;

interface ResolveDialogProps {
  report: ReportCase;
  review: Review;
  onClose: () => void;
}

/** The outcome, and what is added to the answer. */
export function ResolveDialog({ report: { id, reporters }, review, onClose }: ResolveDialogProps) {
  const { t } = useTranslation('report');
  const [outcome, setOutcome] = useState<ReportOutcome>();
  const [sentence, setSentence] = useState('');
  const resolve = (chosen: ReportOutcome) => {
    const added = sentence.trim();
    const resolution = { outcome: chosen, ...(added === '' ? {} : { sentence: added }) };
    review.actAndWait({ kind: 'resolve', id, resolution }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      title={t('resolve.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            tone="accent"
            busy={review.busy === 'resolve'}
            disabled={outcome === undefined}
            onClick={() => {
              if (outcome !== undefined) resolve(outcome);
            }}
          >
            {t('resolve.confirm')}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p>{t('resolve.lead', { count: reporters })}</p>
        <RadioField
          label={t('resolve.outcome')}
          value={outcome}
          options={OUTCOMES.map((value) => ({
            value,
            label: t(`outcomes.${value}`),
            hint: t(`resolve.hints.${value}`),
          }))}
          onChange={setOutcome}
        />
        <TextAreaField
          label={t('resolve.sentence')}
          hint={t('resolve.sentenceHint')}
          rows={2}
          maxLength={LONGEST}
          value={sentence}
          onChange={(event) => {
            setSentence(event.target.value);
          }}
        />
        {review.holder === undefined ? (
          <FormProblem code={review.problem} />
        ) : (
          <p role="alert">{t('file.claimedNow', { name: review.holder })}</p>
        )}
      </div>
    </Dialog>
  );
}
