import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { auditLog, exportAudit, verifyAudit } from '@/api/sanctions';
import { Button } from '@/components/Button';
import { Field, SelectField } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { useDebounced } from '@/hooks/useDebounced';
import { AuditItem } from './AuditItem';
import page from './admin.module.css';
import classes from './sanctions.module.css';

const KINDS = [
  'chat',
  'held',
  'spam',
  'words',
  'moderator',
  'report',
  'appeal',
  'stream',
  'video',
  'channel',
  'account',
  'admin',
] as const;
const TYPING_MS = 250;

/** What was done to keep order, to search, to export and to verify. */
export function AuditLog() {
  const { t } = useTranslation('admin');
  const [kind, setKind] = useState('');
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim(), TYPING_MS);
  const log = useInfiniteQuery({
    queryKey: ['admin', 'audit', kind, text],
    queryFn: ({ pageParam }) => auditLog(kind, text, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const lines = log.data?.pages.flatMap(({ entries }) => entries);
  return (
    <section className={page.section} aria-labelledby="audit-title">
      <h2 id="audit-title">{t('audit.title')}</h2>
      <p className={page.muted}>{t('audit.lead')}</p>
      <div className={classes.row}>
        <SelectField
          label={t('audit.kind')}
          value={kind}
          options={[
            { value: '', label: t('audit.all') },
            ...KINDS.map((each) => ({ value: each, label: t(`audit.kinds.${each}`) })),
          ]}
          onChange={(event) => {
            setKind(event.target.value);
          }}
        />
        <Field
          label={t('audit.search')}
          type="search"
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </div>
      <Tools />
      {log.isPending && <Skeleton blockSize="144px" borderRadius="var(--radius-control)" />}
      {log.isError && (
        <div className={classes.failed}>
          <FormProblem code={problemCode(log.error)} />
          <Button onClick={() => void log.refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {lines?.length === 0 && <p className={page.muted}>{t('audit.none')}</p>}
      {lines !== undefined && lines.length > 0 && (
        <ol className={classes.list} aria-labelledby="audit-title">
          {lines.map((line) => (
            <AuditItem key={line.seq} line={line} />
          ))}
        </ol>
      )}
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('audit.older')}
        </Button>
      )}
    </section>
  );
}

function Tools() {
  const { t } = useTranslation('admin');
  const verdict = useMutation({ mutationFn: verifyAudit });
  const file = useMutation({ mutationFn: exportAudit, onSuccess: save });
  const failed = verdict.error ?? file.error;
  return (
    <>
      <div className={classes.row}>
        <Button
          busy={verdict.isPending}
          onClick={() => {
            verdict.mutate();
          }}
        >
          {t('audit.verify')}
        </Button>
        <Button
          busy={file.isPending}
          onClick={() => {
            file.mutate();
          }}
        >
          {t('audit.export')}
        </Button>
      </div>
      <FormProblem code={failed === null ? undefined : problemCode(failed)} />
      <div role="status">
        {verdict.data !== undefined && (
          <p className={classes.verdict} data-whole={verdict.data.whole}>
            {verdict.data.whole
              ? t('audit.whole', { entries: verdict.data.entries, head: verdict.data.head })
              : t('audit.broken', { at: verdict.data.brokenAt })}
          </p>
        )}
      </div>
    </>
  );
}

/** Hands a file to the browser, which can't send the token for it by itself. */
function save(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'audit.ndjson';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1_000);
}
