import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { report } from '@/api/reports';
import { REPORT_CATEGORIES, type ReportCategory } from '@/api/schema';
import { Button } from '../Button';
import { FormProblem } from '../FormProblem';
import { RadioField } from '../RadioField';
import { TextAreaField } from '../TextAreaField';
import { ownReportsKey } from './keys';
import { Thanks } from './Thanks';
import type { Target } from './target';
import classes from './report.module.css';

const LONGEST = 1_000;

/** What is wrong with it, and in whose words; then what happens next. */
export function ReportForm({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation('report');
  const client = useQueryClient();
  const [category, setCategory] = useState<ReportCategory>();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<'choose' | 'say'>();
  const sending = useMutation({
    mutationFn: (chosen: ReportCategory) => {
      const { kind, id, channel, video, token } = target;
      return report({ kind, targetId: id, category: chosen, text, channel, video, token });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ownReportsKey }),
  });
  if (sending.isSuccess) return <Thanks category={category} onClose={onClose} />;
  const send = () => {
    const needed =
      category === undefined ? 'choose' : category === 'other' && text.trim() === '' ? 'say' : undefined;
    setMissing(needed);
    if (category !== undefined && needed === undefined && !sending.isPending) sending.mutate(category);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {target.text !== undefined && <Quoted name={target.name ?? ''} text={target.text} />}
      <RadioField
        label={t('what')}
        value={category}
        options={REPORT_CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) }))}
        onChange={setCategory}
      />
      <TextAreaField
        label={t(category === 'other' ? 'wordsNeeded' : 'words')}
        hint={t('left', { left: LONGEST - text.length, most: LONGEST })}
        error={missing === 'say' && text.trim() === '' ? t('say') : undefined}
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {missing === 'choose' && category === undefined && (
        <p className={classes.missing} role="alert">
          {t('choose')}
        </p>
      )}
      <FormProblem code={sending.isError ? problemCode(sending.error) : undefined} />
      <div className={classes.actions}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" tone="accent" busy={sending.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function Quoted({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation('report');
  return (
    <figure className={classes.quoted}>
      <figcaption>{t('of', { name })}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
    </figure>
  );
}
