import { useTranslation } from 'react-i18next';
import { NewTab } from './NewTab';
import classes from './Studio.module.css';

/** The way to what was recorded. */
export function VideosPanel() {
  const { t } = useTranslation('studio');
  return (
    <section className={`${classes.panel} ${classes.panelHead}`} aria-labelledby="videos-title">
      <h2 id="videos-title">{t('videosTitle')}</h2>
      <NewTab href="/studio/videos">{t('videosLink')}</NewTab>
    </section>
  );
}
