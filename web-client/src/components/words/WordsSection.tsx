import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { WordList } from '@/api/schema';
import type { Words } from '@/api/words';
import { Button } from '../Button';
import { FormProblem } from '../FormProblem';
import { Section } from '../Section';
import { Skeleton } from '../Skeleton';
import { AddWords } from './AddWords';
import { ListedWords } from './ListedWords';
import { TryWords } from './TryWords';
import classes from './words.module.css';

interface WordsSectionProps {
  words: Words;
  lead: string;
}

/** The words that nobody is to read, and a place to try them out. */
export function WordsSection({ words, lead }: WordsSectionProps) {
  const { t } = useTranslation('words');
  const client = useQueryClient();
  const queryKey = [...words.key, 'list'];
  const listed = useQuery({ queryKey, queryFn: words.list });
  const show = (list: WordList) => {
    client.setQueryData(queryKey, list);
  };
  return (
    <Section title={t('title')} lead={lead}>
      {listed.isPending && <Skeleton blockSize="144px" borderRadius="var(--radius-control)" />}
      {listed.isError && (
        <div className={classes.row}>
          <FormProblem code={problemCode(listed.error)} />
          <Button onClick={() => void listed.refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {listed.data !== undefined && (
        <>
          <ListedWords
            list={listed.data}
            onRemove={words.remove}
            onRemoved={() => client.invalidateQueries({ queryKey })}
          />
          <AddWords words={words} onAdded={show} />
          {listed.data.words.length > 0 && <TryWords words={words} />}
        </>
      )}
    </Section>
  );
}
