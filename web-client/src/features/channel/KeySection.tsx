import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteStreamKey, encoder, newStreamKey } from '@/api/channels';
import { problemCode } from '@/api/problem';
import type { Encoder } from '@/api/schema';
import { Button } from '@/components/Button';
import { CopyField } from '@/components/CopyField';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { useFormat } from '@/i18n/useFormat';
import { KeyDialog, type KeyQuestion } from './KeyDialog';
import { ObsSettings } from './ObsSettings';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

/** The key that OBS and other encoders broadcast with, and how they are set up. */
export function KeySection({ slug }: { slug: string }) {
  const { t } = useTranslation('channel');
  const client = useQueryClient();
  const [question, setQuestion] = useState<KeyQuestion>();
  const queryKey = ['encoder', slug];
  const known = useQuery({ queryKey, queryFn: () => encoder(slug) });
  const refresh = () => client.invalidateQueries({ queryKey });
  const creation = useMutation({ mutationFn: () => newStreamKey(slug), onSuccess: refresh });
  const deletion = useMutation({
    mutationFn: () => deleteStreamKey(slug),
    onSuccess: () => {
      creation.reset();
      return refresh();
    },
  });
  const problem = known.error ?? creation.error ?? deletion.error;
  const exists = known.data?.createdAt !== undefined;

  return (
    <Section title={t('key.title')} lead={t('key.lead')}>
      {known.isPending && <Skeleton blockSize="120px" borderRadius="var(--radius-control)" />}
      {known.data !== undefined && <KeyFacts encoder={known.data} />}
      {creation.data !== undefined && (
        <div className={classes.fresh} role="status">
          <CopyField label={t('key.fresh')} value={creation.data.streamKey} />
          <p className={classes.muted}>{t('key.once')}</p>
        </div>
      )}
      {known.data !== undefined && (
        <div className={classes.row}>
          <Button
            busy={creation.isPending}
            onClick={() => {
              if (exists) setQuestion('rotate');
              else creation.mutate();
            }}
          >
            {t(exists ? 'key.rotate' : 'key.create')}
          </Button>
          {exists && (
            <Button
              tone="plain"
              busy={deletion.isPending}
              onClick={() => {
                setQuestion('delete');
              }}
            >
              {t('key.delete')}
            </Button>
          )}
        </div>
      )}
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
      {known.data !== undefined && <ObsSettings encoder={known.data} streamKey={creation.data?.streamKey} />}
      <KeyDialog
        question={question}
        onClose={() => {
          setQuestion(undefined);
        }}
        onConfirm={(asked) => {
          setQuestion(undefined);
          if (asked === 'rotate') creation.mutate();
          else deletion.mutate();
        }}
      />
    </Section>
  );
}

function KeyFacts({ encoder: { createdAt, lastUsedAt, lastUsedFrom } }: { encoder: Encoder }) {
  const { t } = useTranslation('channel');
  const format = useFormat();
  if (createdAt === undefined) return <p className={classes.muted}>{t('key.none')}</p>;
  const created = t('key.created', { when: format.dateTime(Date.parse(createdAt)) });
  const used =
    lastUsedAt === undefined
      ? t('key.unused')
      : t('key.used', { when: format.dateTime(Date.parse(lastUsedAt)), network: lastUsedFrom });
  return <p className={classes.muted}>{`${created} ${used}`}</p>;
}
