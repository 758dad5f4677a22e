import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { problemCode } from '@/api/problem';
import { downloadUrl, findVideo } from '@/api/videos';
import { Button, ButtonLink } from '@/components/Button';
import { SelectField } from '@/components/Field';
import { useProblemText } from '@/hooks/useProblemText';
import { useFormat } from '@/i18n/useFormat';
import { DeleteDialog } from './DeleteDialog';
import { useVideoChange } from './queries';
import { StateNote } from './StateNote';
import { Thumbnail } from './Thumbnail';
import { TitleField } from './TitleField';
import classes from './manage.module.css';

const VISIBILITIES = ['public', 'unlisted', 'private'] as const;

export function ManagedVideo({ video }: { video: Video }) {
  const { t } = useTranslation('videos');
  const change = useVideoChange(video);
  const [deleting, setDeleting] = useState(false);
  const problem = useProblemText(change.error === null ? undefined : problemCode(change.error));
  const finished = video.state !== 'recording';
  return (
    <article className={classes.row} aria-label={video.title}>
      <Thumbnail video={video} />
      <div className={classes.words}>
        <div className={classes.fields}>
          <TitleField
            title={video.title}
            onSave={(title) => {
              change.mutate({ title });
            }}
          />
          <SelectField
            label={t('visibilityLabel')}
            value={video.visibility}
            options={VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) }))}
            onChange={({ currentTarget }) => {
              change.mutate({ visibility: currentTarget.value as Video['visibility'] });
            }}
          />
        </div>
        <Facts video={video} />
        {problem !== undefined && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={classes.actions}>
          <ButtonLink to={`/c/${video.channel.slug}/videos/${video.id}`}>{t('watch')}</ButtonLink>
          {finished && (
            <>
              <Button
                icon={<IconDownload size={18} aria-hidden="true" />}
                onClick={() => void download(video.id)}
              >
                {t('download')}
              </Button>
              <Button
                icon={<IconTrash size={18} aria-hidden="true" />}
                onClick={() => {
                  setDeleting(true);
                }}
              >
                {t('delete')}
              </Button>
            </>
          )}
        </div>
      </div>
      <DeleteDialog
        video={video}
        open={deleting}
        onClose={() => {
          setDeleting(false);
        }}
      />
    </article>
  );
}

function Facts({ video }: { video: Video }) {
  const { t } = useTranslation('videos');
  const format = useFormat();
  return (
    <p className={classes.facts}>
      <time dateTime={video.startedAt}>{format.date(Date.parse(video.startedAt))}</time>
      <span>{format.bytes(video.bytes)}</span>
      {video.expiresAt !== undefined && (
        <span>{t('expires', { date: format.date(Date.parse(video.expiresAt)) })}</span>
      )}
      <StateNote video={video} />
    </p>
  );
}

/** A private video's address needs a fresh token; the browser then saves the file by itself. */
async function download(id: string): Promise<void> {
  window.location.assign(downloadUrl(await findVideo(id)));
}
