import { IconChevronDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newStreamKey } from '@/api/channels';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { CopyField } from '@/components/CopyField';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { EncoderStatus } from './EncoderStatus';
import classes from './Studio.module.css';

/** For who streams with OBS or another encoder: the address and a key that is shown this once. */
export function EncoderPanel({ slug }: { slug: string }) {
  const { t } = useTranslation('studio');
  const [open, setOpen] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const key = useMutation({ mutationFn: () => newStreamKey(slug) });
  const cancel = () => {
    setConfirming(false);
  };
  const create = () => {
    setConfirming(false);
    key.mutate();
  };

  return (
    <details
      className={classes.fold}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={classes.summary}>
        {t('encoderTitle')}
        <IconChevronDown size={18} aria-hidden="true" />
      </summary>
      <div className={classes.folded}>
        <p className={classes.note}>{t('encoderText')}</p>
        {open && <EncoderStatus slug={slug} />}
        {key.data !== undefined && (
          <>
            <CopyField label={t('whipAddress')} value={key.data.whipUrl} />
            {key.data.rtmpUrl !== undefined && (
              <CopyField label={t('rtmpAddress')} value={key.data.rtmpUrl} />
            )}
            <CopyField label={t('streamKey')} value={key.data.streamKey} />
            <p className={classes.note}>{t('shownOnce')}</p>
          </>
        )}
        <FormProblem code={key.error === null ? undefined : problemCode(key.error)} />
        <Button
          busy={key.isPending}
          onClick={() => {
            setConfirming(true);
          }}
        >
          {t('newStreamKey')}
        </Button>
      </div>
      <Dialog
        open={confirming}
        onClose={cancel}
        title={t('newKeyTitle')}
        actions={
          <>
            <Button onClick={cancel}>{t('cancel')}</Button>
            <Button tone="accent" onClick={create}>
              {t('createKey')}
            </Button>
          </>
        }
      >
        <p>{t('newKeyText')}</p>
      </Dialog>
    </details>
  );
}
