import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeAppeal } from '@/api/appeals';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { TextAreaField } from '@/components/TextAreaField';
import { tamed } from '../text';
import type { Appealed } from './standing';
import classes from './composer.module.css';

/** As the service has it. */
const LONGEST_APPEAL = 1_000;

/** What one can say against a ban or a timeout, or what became of it. */
export function Appeal({ slug, appeal }: { slug: string; appeal: Appealed }) {
  const { t } = useTranslation('chat');
  if (appeal.state === 'open') return <Write slug={slug} />;
  return (
    <p className={classes.appealed} role="status">
      {t(`appeal.${appeal.state}`)}
      {appeal.answer !== undefined && (
        <>
          {' '}
          <bdi>{tamed(appeal.answer)}</bdi>
        </>
      )}
    </p>
  );
}

function Write({ slug }: { slug: string }) {
  const { t } = useTranslation('chat');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const close = () => {
    setOpen(false);
  };
  const write = useMutation({ mutationFn: () => writeAppeal(slug, text.trim()), onSuccess: close });
  const submit = () => {
    if (text.trim() !== '' && !write.isPending) write.mutate();
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('appeal.write')}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t('appeal.title')}
        actions={
          <>
            <Button onClick={close}>{t('silence.cancel')}</Button>
            <Button tone="accent" disabled={text.trim() === ''} busy={write.isPending} onClick={submit}>
              {t('appeal.send')}
            </Button>
          </>
        }
      >
        <p>{t('appeal.note')}</p>
        <TextAreaField
          label={t('appeal.text')}
          rows={5}
          maxLength={LONGEST_APPEAL}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <FormProblem code={write.error === null ? undefined : problemCode(write.error)} />
      </Dialog>
    </>
  );
}
