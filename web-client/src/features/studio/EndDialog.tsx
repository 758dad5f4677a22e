import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';

interface EndDialogProps {
  open: boolean;
  viewers: number;
  onClose: () => void;
  onEnd: () => void;
}

export function EndDialog({ open, viewers, onClose, onEnd }: EndDialogProps) {
  const { t } = useTranslation('studio');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('endTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('keepGoing')}</Button>
          <Button tone="danger" onClick={onEnd}>
            {t('endNow')}
          </Button>
        </>
      }
    >
      <p>{t('endText', { count: viewers })}</p>
    </Dialog>
  );
}
