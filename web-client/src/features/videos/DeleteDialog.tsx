import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { clock, useFormat } from '@/i18n/useFormat';
import { useVideoDeletion } from './queries';

interface DeleteDialogProps {
  video: Video;
  onClose: () => void;
  onDeleted: () => void;
}

/** Says what is lost, by name, before it is. */
export function DeleteDialog({ video, onClose, onDeleted }: DeleteDialogProps) {
  const { t } = useTranslation('videos');
  const format = useFormat();
  const deletion = useVideoDeletion(video);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('deleteTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            tone="danger"
            busy={deletion.isPending}
            onClick={() => {
              deletion.mutate(undefined, { onSuccess: onDeleted });
            }}
          >
            {t('deleteNow')}
          </Button>
        </>
      }
    >
      <p>
        {t('deleteText', {
          title: video.title,
          date: format.date(Date.parse(video.startedAt)),
          length: clock(video.durationMs),
        })}
      </p>
      <FormProblem code={deletion.isError ? problemCode(deletion.error) : undefined} />
    </Dialog>
  );
}
