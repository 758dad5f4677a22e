import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';

export type WebhookQuestion = 'rotate' | 'remove';

interface WebhookDialogProps {
  /** Nothing is asked while there is none. */
  question: WebhookQuestion | undefined;
  onClose: () => void;
  onConfirm: (question: WebhookQuestion) => void;
}

/** Says what it means for the receiver, before it does it. */
export function WebhookDialog({ question, onClose, onConfirm }: WebhookDialogProps) {
  const { t } = useTranslation('webhooks');
  if (question === undefined) return null;
  const remove = question === 'remove';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`${question}Title`)}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            tone={remove ? 'danger' : 'accent'}
            onClick={() => {
              onConfirm(question);
            }}
          >
            {t(remove ? 'remove' : 'newSecret')}
          </Button>
        </>
      }
    >
      <p>{t(`${question}Text`)}</p>
    </Dialog>
  );
}
