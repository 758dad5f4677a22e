import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { changeRestream, removeRestream, steerRestream } from '@/api/restreams';
import type { RestreamTarget } from '@/api/schema';
import { Button } from '@/components/Button';
import { CheckField } from '@/components/CheckField';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { RestreamForm } from './RestreamForm';
import { RestreamState } from './RestreamState';
import classes from './restream.module.css';

interface RestreamItemProps {
  slug: string;
  target: RestreamTarget;
  onAir: boolean;
  onChanged: () => Promise<unknown>;
}

/** One target: how it goes, start and stop, and whether it starts by itself. */
export function RestreamItem({ slug, target, onAir, onChanged }: RestreamItemProps) {
  const { t } = useTranslation('restreams');
  const [asking, setAsking] = useState(false);
  const [editing, setEditing] = useState(false);
  const { id, name, url, automatic, status } = target;
  const off = status.state === 'idle' || status.state === 'stopped';
  const steer = useMutation({ mutationFn: () => steerRestream(slug, id, off), onSuccess: onChanged });
  const change = useMutation({
    mutationFn: (checked: boolean) => changeRestream(slug, id, { automatic: checked }),
    onSuccess: onChanged,
  });
  const removal = useMutation({ mutationFn: () => removeRestream(slug, id), onSuccess: onChanged });
  const problem = steer.error ?? change.error ?? removal.error;
  const close = () => {
    setAsking(false);
  };
  if (editing) {
    return (
      <li aria-label={name}>
        <RestreamForm
          slug={slug}
          target={target}
          onDone={() => {
            setEditing(false);
            void onChanged();
          }}
        />
      </li>
    );
  }
  return (
    <li aria-label={name}>
      <p className={classes.name}>{name}</p>
      <p className={classes.url}>{url}</p>
      <RestreamState status={status} />
      <CheckField
        label={t('automatic')}
        checked={automatic}
        disabled={change.isPending}
        onChange={(checked) => {
          change.mutate(checked);
        }}
      />
      <div className={classes.row}>
        {onAir && (
          <Button
            busy={steer.isPending}
            aria-label={t(off ? 'startNamed' : 'stopNamed', { name })}
            onClick={() => {
              steer.mutate();
            }}
          >
            {t(off ? 'start' : 'stop')}
          </Button>
        )}
        <Button
          tone="plain"
          aria-label={t('editNamed', { name })}
          onClick={() => {
            setEditing(true);
          }}
        >
          {t('edit')}
        </Button>
        <Button
          tone="plain"
          busy={removal.isPending}
          aria-label={t('removeNamed', { name })}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('remove')}
        </Button>
      </div>
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
      <Dialog
        open={asking}
        onClose={close}
        title={t('removeTitle', { name })}
        actions={
          <>
            <Button onClick={close}>{t('cancel')}</Button>
            <Button
              tone="danger"
              onClick={() => {
                close();
                removal.mutate();
              }}
            >
              {t('remove')}
            </Button>
          </>
        }
      >
        <p>{t('removeText')}</p>
      </Dialog>
    </li>
  );
}
