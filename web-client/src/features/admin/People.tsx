import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useDebounced } from '@/hooks/useDebounced';
import { BulkBar } from './lists/BulkBar';
import { useChosen } from './lists/useChosen';
import { PersonItem } from './PersonItem';
import { usePeople } from './queries';
import page from './admin.module.css';
import classes from './people.module.css';

const TYPING_MS = 250;

/** Finds somebody, and signs them out everywhere. */
export function People() {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const query = useDebounced(typed.trim(), TYPING_MS);
  const chosen = useChosen();
  const { data, isError, error, refetch } = usePeople(query);
  return (
    <section className={page.section} aria-labelledby="people-title">
      <h2 id="people-title">{t('people.title')}</h2>
      <Field
        className={classes.search}
        label={t('people.search')}
        type="search"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {isError && (
        <div className={classes.failed}>
          <FormProblem code={problemCode(error)} />
          <Button onClick={() => void refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {query !== '' && data?.length === 0 && <p className={page.muted}>{t('people.none')}</p>}
      <BulkBar chosen={chosen} actions={['suspend-people', 'reinstate-people']} />
      <ul className={classes.list} aria-label={t('people.title')}>
        {data?.map((person) => (
          <PersonItem
            key={person.id}
            person={person}
            chosen={chosen.has(person.id)}
            onChoose={() => {
              chosen.toggle(person.id);
            }}
          />
        ))}
      </ul>
      {data?.length === 50 && <p className={page.muted}>{t('people.first', { count: 50 })}</p>}
    </section>
  );
}
