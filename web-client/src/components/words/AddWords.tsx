import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordAction, WordList } from '@/api/schema';
import type { Words } from '@/api/words';
import { useSubmit } from '@/hooks/useSubmit';
import { Button } from '../Button';
import { SelectField } from '../Field';
import { FormProblem } from '../FormProblem';
import { TextAreaField } from '../TextAreaField';
import { ACTIONS, fromFile } from './wordFile';
import classes from './words.module.css';

interface AddWordsProps {
  words: Words;
  onAdded: (list: WordList) => void;
}

/** Typed, pasted or out of a file: a word a line. */
export function AddWords({ words, onAdded }: AddWordsProps) {
  const { t } = useTranslation('words');
  const file = useRef<HTMLInputElement>(null);
  const form = useForm({
    initialValues: { lines: '', action: 'mask' },
    validate: { lines: (value) => (value.trim() === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(
    form,
    async ({ lines, action }) => {
      onAdded(await words.add(fromFile(lines, action as WordAction)));
      // unless somebody has gone on typing
      if (form.getValues().lines === lines) form.setFieldValue('lines', '');
    },
    { 'invalid-word': 'lines', 'word-list-full': 'lines' },
  );
  const read = async (chosen: File | undefined) => {
    if (chosen !== undefined) form.setFieldValue('lines', await chosen.text());
  };
  return (
    <form className={classes.add} onSubmit={submit.onSubmit} noValidate>
      <h3>{t('add')}</h3>
      <TextAreaField
        label={t('lines')}
        hint={t('linesHint')}
        rows={3}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...submit.field('lines')}
      />
      <SelectField
        label={t('then')}
        value={form.values.action}
        options={ACTIONS.map((action) => ({ value: action, label: t(`choice.${action}`) }))}
        onChange={({ currentTarget: { value } }) => {
          form.setFieldValue('action', value);
        }}
      />
      <div className={classes.row}>
        <Button type="submit" busy={submit.busy}>
          {t('adding')}
        </Button>
        <Button tone="plain" onClick={() => file.current?.click()}>
          {t('import')}
        </Button>
        <input
          ref={file}
          className={classes.file}
          type="file"
          accept=".txt,.csv,.tsv,text/plain"
          aria-label={t('import')}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      <FormProblem code={submit.problem} />
    </form>
  );
}
