import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { useDrain } from './queries';
import classes from './nodes.module.css';

interface DrainDialogProps {
  name: string;
  /** No other node could take over. */
  last: boolean;
  onClose: () => void;
}

/** Says what will happen to people before it does. */
export function DrainDialog({ name, last, onClose }: DrainDialogProps) {
  const { t } = useTranslation('admin');
  const drain = useDrain(name);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('drain.ask', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('drain.cancel')}</Button>
          <Button
            tone={last ? 'danger' : 'accent'}
            busy={drain.isPending}
            onClick={() => {
              drain.mutate(true, { onSuccess: onClose });
            }}
          >
            {t('drain.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('drain.text')}</p>
      {last && (
        <p className={classes.warning}>
          <IconAlertTriangle size={20} aria-hidden="true" />
          {t('drain.last')}
        </p>
      )}
      <p>{t('drain.then')}</p>
      <FormProblem code={drain.isError ? problemCode(drain.error) : undefined} />
    </Dialog>
  );
}
