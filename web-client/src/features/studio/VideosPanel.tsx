import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Studio.module.css';

/** The way to what was recorded. */
export function VideosPanel() {
  const { t } = useTranslation('studio');
  return (
    <section className={`${classes.panel} ${classes.panelHead}`} aria-labelledby="videos-title">
      <h2 id="videos-title">{t('videosTitle')}</h2>
      {/* A tab of its own: this one may be on air. */}
      <a className={classes.watch} href="/studio/videos" target="_blank" rel="noreferrer">
        {t('videosLink')}
        <IconExternalLink size={16} aria-hidden="true" />
      </a>
    </section>
  );
}
