import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addModerator, moderatorsOf, removeModerator } from '@/api/channels';
import { problemCode } from '@/api/problem';
import type { Moderator } from '@/api/schema';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { useSubmit } from '@/hooks/useSubmit';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

/** An address of a channel may come as people copy it. */
const person = (typed: string) =>
  typed
    .trim()
    .replace(/^(https?:\/\/[^/]+)?\/?c\//u, '')
    .replace(/\/$/u, '');

/** Who helps to keep the chat in order. */
export function ModeratorsSection({ slug }: { slug: string }) {
  const { t } = useTranslation('channel');
  const client = useQueryClient();
  const queryKey = ['moderators', slug];
  const moderators = useQuery({ queryKey, queryFn: () => moderatorsOf(slug) });
  const refresh = () => client.invalidateQueries({ queryKey });
  const form = useForm({
    initialValues: { person: '' },
    validate: { person: (value) => (person(value) === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(
    form,
    async ({ person: typed }) => {
      await addModerator(slug, person(typed));
      form.reset();
      await refresh();
    },
    { 'channel-not-found': 'person', 'moderator-exists': 'person', 'own-channel': 'person' },
  );
  return (
    <Section title={t('moderators.title')} lead={t('moderators.lead')}>
      {moderators.isPending && <Skeleton blockSize="48px" borderRadius="var(--radius-control)" />}
      {moderators.isError && (
        <div className={classes.row}>
          <FormProblem code={problemCode(moderators.error)} />
          <Button onClick={() => void moderators.refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {moderators.data?.length === 0 && <p className={classes.muted}>{t('moderators.none')}</p>}
      {moderators.data !== undefined && moderators.data.length > 0 && (
        <ul className={classes.list}>
          {moderators.data.map((moderator) => (
            <Entry key={moderator.id} slug={slug} moderator={moderator} onRemoved={refresh} />
          ))}
        </ul>
      )}
      <form className={classes.add} onSubmit={submit.onSubmit} noValidate>
        <Field
          label={t('moderators.who')}
          hint={t('moderators.whoHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          {...submit.field('person')}
        />
        <Button type="submit" busy={submit.busy}>
          {t('moderators.add')}
        </Button>
      </form>
      <FormProblem code={submit.problem} />
    </Section>
  );
}

interface EntryProps {
  slug: string;
  moderator: Moderator;
  onRemoved: () => Promise<unknown>;
}

function Entry({ slug, moderator: { id, displayName, email }, onRemoved }: EntryProps) {
  const { t } = useTranslation('channel');
  const removal = useMutation({ mutationFn: () => removeModerator(slug, id), onSuccess: onRemoved });
  const name = displayName ?? email ?? '';
  return (
    <li>
      <div>
        {name}
        {email !== undefined && <p className={classes.muted}>{t('moderators.byEmail')}</p>}
        <FormProblem code={removal.error === null ? undefined : problemCode(removal.error)} />
      </div>
      <Button
        tone="plain"
        busy={removal.isPending}
        aria-label={t('moderators.removeNamed', { name })}
        onClick={() => {
          removal.mutate();
        }}
      >
        {t('moderators.remove')}
      </Button>
    </li>
  );
}
