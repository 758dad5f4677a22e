import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';

export type KeyQuestion = 'rotate' | 'delete';

interface KeyDialogProps {
  /** Nothing is asked while there is none. */
  question: KeyQuestion | undefined;
  onClose: () => void;
  onConfirm: (question: KeyQuestion) => void;
}

/** Says what it does to an encoder that is running, before it does it. */
export function KeyDialog({ question, onClose, onConfirm }: KeyDialogProps) {
  const { t } = useTranslation('channel');
  if (question === undefined) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`key.${question}Title`)}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            tone={question === 'delete' ? 'danger' : 'accent'}
            onClick={() => {
              onConfirm(question);
            }}
          >
            {t(`key.${question}`)}
          </Button>
        </>
      }
    >
      <p>{t(`key.${question}Text`)}</p>
    </Dialog>
  );
}
