import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { ListedWord, WordList } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import { Button } from '../Button';
import { Field } from '../Field';
import { FormProblem } from '../FormProblem';
import { toFile } from './wordFile';
import classes from './words.module.css';

/** More than anybody reads; the search finds the others. */
const SHOWN = 100;
const WORTH_A_SEARCH = 10;

interface ListedWordsProps {
  list: WordList;
  onRemove: (id: string) => Promise<unknown>;
  onRemoved: () => Promise<unknown>;
}

export function ListedWords({ list, onRemove, onRemoved }: ListedWordsProps) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const found = list.words.filter(({ pattern }) => pattern.includes(search.trim().toLowerCase()));
  if (list.words.length === 0) return <p className={classes.muted}>{t('empty')}</p>;
  return (
    <div className={classes.listed}>
      <div className={classes.head}>
        <p className={classes.muted}>
          {t('count', { count: list.words.length, most: format.number(list.most) })}
        </p>
        <a
          className={classes.link}
          download="words.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(toFile(list.words))}`}
        >
          {t('export')}
        </a>
      </div>
      {list.words.length > WORTH_A_SEARCH && (
        <Field
          label={t('search')}
          type="search"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
      )}
      {found.length === 0 && <p className={classes.muted}>{t('noneFound')}</p>}
      <ul className={classes.list} aria-label={t('title')}>
        {found.slice(0, SHOWN).map((word) => (
          <Entry key={word.id} word={word} onRemove={onRemove} onRemoved={onRemoved} />
        ))}
      </ul>
      {found.length > SHOWN && <p className={classes.muted}>{t('more', { count: found.length - SHOWN })}</p>}
    </div>
  );
}

interface EntryProps {
  word: ListedWord;
  onRemove: (id: string) => Promise<unknown>;
  onRemoved: () => Promise<unknown>;
}

function Entry({ word: { id, pattern, action }, onRemove, onRemoved }: EntryProps) {
  const { t } = useTranslation('words');
  const removal = useMutation({ mutationFn: () => onRemove(id), onSettled: onRemoved });
  return (
    <li>
      <span className={classes.pattern} dir="auto">
        {pattern}
      </span>
      <span className={classes.action} data-action={action}>
        {t(`action.${action}`)}
      </span>
      <Button
        tone="plain"
        busy={removal.isPending}
        aria-label={t('removeNamed', { pattern })}
        onClick={() => {
          removal.mutate();
        }}
      >
        {t('remove')}
      </Button>
      <FormProblem code={removal.error === null ? undefined : problemCode(removal.error)} />
    </li>
  );
}
