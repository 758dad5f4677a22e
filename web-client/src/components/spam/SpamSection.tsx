import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { SpamRules } from '@/api/schema';
import type { Spam } from '@/api/spam';
import { Button } from '../Button';
import { FormProblem } from '../FormProblem';
import { Section } from '../Section';
import { Skeleton } from '../Skeleton';
import { SpamForm } from './SpamForm';
import classes from './spam.module.css';

interface SpamSectionProps {
  spam: Spam;
  lead: string;
  /** What the button says that takes one's own rules back. */
  reset: string;
}

/** What is taken for spam, and what becomes of it. */
export function SpamSection({ spam, lead, reset }: SpamSectionProps) {
  const { t } = useTranslation('spam');
  const client = useQueryClient();
  const queryKey = [...spam.key, 'rules'];
  const standing = useQuery({ queryKey, queryFn: spam.get });
  const [draft, setDraft] = useState<SpamRules>();
  const change = useMutation({
    mutationFn: (rules: SpamRules | undefined) => (rules === undefined ? spam.reset() : spam.set(rules)),
    onSuccess: (now) => {
      client.setQueryData(queryKey, now);
      setDraft(undefined);
    },
  });
  if (standing.data === undefined) {
    return (
      <Section title={t('title')} lead={lead}>
        {standing.isError ? (
          <div className={classes.failed}>
            <FormProblem code={problemCode(standing.error)} />
            <Button onClick={() => void standing.refetch()}>{t('tryAgain')}</Button>
          </div>
        ) : (
          <Skeleton blockSize="420px" borderRadius="var(--radius-control)" />
        )}
      </Section>
    );
  }
  const { rules, own } = standing.data;
  const save = () => {
    change.mutate(draft);
  };
  return (
    <Section title={t('title')} lead={lead}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft !== undefined) save();
        }}
      >
        {!own && <p className={classes.muted}>{t('ofTheHouse')}</p>}
        <SpamForm rules={draft ?? rules} onChange={setDraft} />
        <FormProblem code={change.isError ? problemCode(change.error) : undefined} />
        <div className={classes.row}>
          <Button type="submit" tone="accent" disabled={draft === undefined} busy={change.isPending}>
            {t('save')}
          </Button>
          {draft !== undefined && (
            <Button
              onClick={() => {
                setDraft(undefined);
                change.reset();
              }}
            >
              {t('discard')}
            </Button>
          )}
          {draft === undefined && own && (
            <Button
              onClick={() => {
                change.mutate(undefined);
              }}
            >
              {reset}
            </Button>
          )}
          <span role="status">{change.isSuccess && draft === undefined && t('saved')}</span>
        </div>
      </form>
    </Section>
  );
}
