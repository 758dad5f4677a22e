import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { WordTrial } from '@/api/schema';
import type { Words } from '@/api/words';
import { Button } from '../Button';
import { Field } from '../Field';
import { FormProblem } from '../FormProblem';
import classes from './words.module.css';

/** Shows what a text would hit, before somebody says it. */
export function TryWords({ words }: { words: Words }) {
  const { t } = useTranslation('words');
  const [text, setText] = useState('');
  const trial = useMutation({
    mutationFn: async (tried: string) => ({ tried, found: await words.attempt(tried) }),
  });
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') trial.mutate(text);
      }}
    >
      <h3>{t('try')}</h3>
      <Field
        label={t('text')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div className={classes.row}>
        <Button type="submit" busy={trial.isPending}>
          {t('trying')}
        </Button>
      </div>
      <div role="status" className={classes.result}>
        {trial.data !== undefined && <Result tried={trial.data.tried} trial={trial.data.found} />}
      </div>
      <FormProblem code={trial.error === null ? undefined : problemCode(trial.error)} />
    </form>
  );
}

function Result({ tried, trial: { found, outcome, said } }: { tried: string; trial: WordTrial }) {
  const { t } = useTranslation('words');
  return (
    <>
      <p dir="auto">{marked(tried, found)}</p>
      <p>{t(`outcome.${outcome}`)}</p>
      {outcome === 'mask' && (
        <p className={classes.muted} dir="auto">
          {t('said', { text: said })}
        </p>
      )}
      {found.length > 0 && (
        <ul className={classes.hits}>
          {found.map(({ pattern, action, start, house }) => (
            <li key={`${pattern} ${start}`}>
              <span className={classes.pattern} dir="auto">
                {pattern}
              </span>
              {t(`action.${action}`)}
              {house && <span className={classes.muted}>{t('ofTheHouse')}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The text with what was found in it marked. */
function marked(text: string, found: WordTrial['found']): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of found.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), <mark key={start}>{text.slice(from, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
