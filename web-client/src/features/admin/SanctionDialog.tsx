import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { SelectField } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { TextAreaField } from '@/components/TextAreaField';
import classes from './sanctions.module.css';

const DAYS = [1, 7, 30];
const DAY_MS = 86_400_000;
const LONGEST = 500;

interface SanctionDialogProps {
  title: string;
  text: string;
  confirm: string;
  /** Whether it may end by itself. */
  timed?: boolean;
  /** @param until ISO 8601; none: until it is taken back */
  act: (reason: string, until?: string) => Promise<void>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the reason before something is done against somebody, and says what will happen. */
export function SanctionDialog({ title, text, confirm, timed, act, onDone, onClose }: SanctionDialogProps) {
  const { t } = useTranslation('admin');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('');
  const order = useMutation({
    mutationFn: () =>
      act(
        reason.trim(),
        days === '' ? undefined : new Date(Date.now() + Number(days) * DAY_MS).toISOString(),
      ),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('sanction.cancel')}</Button>
          <Button
            tone="danger"
            busy={order.isPending}
            disabled={reason.trim() === ''}
            onClick={() => {
              order.mutate();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p>{text}</p>
        <TextAreaField
          label={t('sanction.reason')}
          hint={t('sanction.reasonHint')}
          rows={3}
          maxLength={LONGEST}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        {timed === true && (
          <SelectField
            label={t('sanction.howLong')}
            value={days}
            options={[
              { value: '', label: t('sanction.forever') },
              ...DAYS.map((count) => ({ value: String(count), label: t('sanction.days', { count }) })),
            ]}
            onChange={(event) => {
              setDays(event.target.value);
            }}
          />
        )}
        <FormProblem code={order.isError ? problemCode(order.error) : undefined} />
      </div>
    </Dialog>
  );
}
