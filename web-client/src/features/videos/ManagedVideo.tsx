import { IconActivity, IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { downloadUrl } from '@/api/videos';
import { Button, ButtonLink } from '@/components/Button';
import { useFormat } from '@/i18n/useFormat';
import { HealthDialog } from './HealthDialog';
import { StateNote } from './StateNote';
import { Thumbnail } from './Thumbnail';
import { TitleField } from './TitleField';
import { VisibilityField } from './VisibilityField';
import classes from './manage.module.css';

export function ManagedVideo({ video, onDelete }: { video: Video; onDelete: (video: Video) => void }) {
  const { t } = useTranslation('videos');
  const { t: health } = useTranslation('health');
  const [asking, setAsking] = useState(false);
  const finished = video.state !== 'recording';
  return (
    <article className={classes.row} aria-label={video.title}>
      <Thumbnail video={video} />
      <div className={classes.words}>
        <div className={classes.fields}>
          <TitleField video={video} />
          <VisibilityField video={video} />
        </div>
        <Facts video={video} />
        <div className={classes.actions}>
          <ButtonLink to={`/c/${video.channel.slug}/videos/${video.id}`}>{t('watch')}</ButtonLink>
          {finished && video.durationMs > 0 && (
            // The browser's own download: it shows its progress, and a refusal does not replace the page.
            <ButtonLink
              to={downloadUrl(video)}
              reloadDocument
              download
              icon={<IconDownload size={18} aria-hidden="true" />}
            >
              {t('download')}
            </ButtonLink>
          )}
          <Button
            icon={<IconActivity size={18} aria-hidden="true" />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {health('recorded.button')}
          </Button>
          {finished && (
            <Button
              icon={<IconTrash size={18} aria-hidden="true" />}
              onClick={() => {
                onDelete(video);
              }}
            >
              {t('delete')}
            </Button>
          )}
        </div>
      </div>
      {asking && (
        <HealthDialog
          video={video}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
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
