import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { useProblemText } from '@/hooks/useProblemText';
import { useVideoDeletion } from './queries';
import classes from './manage.module.css';

interface DeleteDialogProps {
  video: Video;
  open: boolean;
  onClose: () => void;
}

export function DeleteDialog({ video, open, onClose }: DeleteDialogProps) {
  const { t } = useTranslation('videos');
  const deletion = useVideoDeletion(video);
  const problem = useProblemText(deletion.error === null ? undefined : problemCode(deletion.error));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('deleteTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            tone="danger"
            busy={deletion.isPending}
            onClick={() => {
              deletion.mutate();
            }}
          >
            {t('deleteNow')}
          </Button>
        </>
      }
    >
      <p>{t('deleteText', { title: video.title })}</p>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
