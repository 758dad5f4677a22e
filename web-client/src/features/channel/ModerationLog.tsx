import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moderationLog, type ModerationEntry } from '@/api/moderationLog';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { SelectField } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { Section } from '@/components/Section';
import { Skeleton } from '@/components/Skeleton';
import { useFormat } from '@/i18n/useFormat';
import classes from './settings.module.css';

/** The parts before the point of an action's word. */
const KINDS = ['chat', 'held', 'words', 'spam', 'moderator', 'appeal', 'stream', 'video', 'channel'] as const;

/** What was removed in a channel, by whom and why. */
export function ModerationLog({ slug }: { slug: string }) {
  const { t } = useTranslation('channel');
  const [action, setAction] = useState('');
  const [moderator, setModerator] = useState('');
  const log = useInfiniteQuery({
    queryKey: ['moderation-log', slug, action, moderator],
    queryFn: ({ pageParam }) =>
      moderationLog(slug, {
        action: action || undefined,
        moderator: moderator || undefined,
        before: pageParam,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section title={t('log.title')} lead={t('log.lead')}>
      <div className={classes.row}>
        <SelectField
          label={t('log.what')}
          value={action}
          options={[
            { value: '', label: t('log.all') },
            ...KINDS.map((kind) => ({ value: kind, label: t(`log.kinds.${kind}`) })),
          ]}
          onChange={(event) => {
            setAction(event.currentTarget.value);
          }}
        />
        <Who entries={entries} chosen={moderator} onChoose={setModerator} />
      </div>
      {log.isPending && <Skeleton blockSize="96px" borderRadius="var(--radius-control)" />}
      <FormProblem code={log.error === null ? undefined : problemCode(log.error)} />
      {log.isLoadingError && <Button onClick={() => void log.refetch()}>{t('tryAgain')}</Button>}
      {log.data !== undefined && entries.length === 0 && <p className={classes.muted}>{t('log.none')}</p>}
      <ul className={classes.list} aria-label={t('log.title')}>
        {entries.map((entry) => (
          <Line key={entry.at + entry.action + (entry.aboutId ?? '')} entry={entry} />
        ))}
      </ul>
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('log.more')}
        </Button>
      )}
    </Section>
  );
}

interface WhoProps {
  entries: ModerationEntry[];
  chosen: string;
  onChoose: (moderator: string) => void;
}

/** Those who did something that is on the page, and whoever was seen before. */
function Who({ entries, chosen, onChoose }: WhoProps) {
  const { t } = useTranslation('channel');
  const [seen, setSeen] = useState<Record<string, string>>({});
  const fresh = entries.filter(({ byId, by }) => byId !== undefined && by !== undefined && !(byId in seen));
  if (fresh.length > 0) {
    setSeen({ ...seen, ...Object.fromEntries(fresh.map(({ byId = '', by = '' }) => [byId, by])) });
  }
  return (
    <SelectField
      label={t('log.who')}
      value={chosen}
      options={[
        { value: '', label: t('log.everybody') },
        ...Object.entries(seen).map(([value, label]) => ({ value, label })),
      ]}
      onChange={(event) => {
        onChoose(event.currentTarget.value);
      }}
    />
  );
}

function Line({ entry: { at, action, by, about, reason } }: { entry: ModerationEntry }) {
  const { t } = useTranslation('channel');
  const { t: words } = useTranslation('admin');
  const format = useFormat();
  const name = action.replaceAll('.', '-');
  return (
    <li className={classes.item}>
      <div>
        <strong>{words(`audit.actions.${name as 'chat-ban'}`, { defaultValue: action })}</strong>
        {about !== undefined && (
          <>
            {': '}
            <bdi>{about}</bdi>
          </>
        )}
        {reason !== undefined && (
          <p>
            <bdi>{reason}</bdi>
          </p>
        )}
        <p className={classes.muted}>
          {format.dateTime(Date.parse(at))} · {by === undefined ? t('log.house') : <bdi>{by}</bdi>}
        </p>
      </div>
    </li>
  );
}
