import { useTranslation } from 'react-i18next';
import type { Recording } from '@/media/types';
import health from './HealthPanel.module.css';
import panel from './Studio.module.css';

/** Whether the show is being recorded; when it no longer is, why, and that the show goes on all the same. */
export function RecordingPanel({ recording }: { recording: Recording | undefined }) {
  const { t } = useTranslation('studio');
  const reason = recording?.reason;
  const running = recording?.running === true;
  return (
    <section className={panel.panel} aria-labelledby="recording-title">
      <h2 id="recording-title">{t('recording.title')}</h2>
      <p className={health.verdict} role={reason === undefined ? 'status' : 'alert'}>
        <span
          className={health.light}
          data-verdict={reason === undefined ? (running ? 'good' : 'unknown') : 'poor'}
        />
        {reason === undefined ? (
          <span>{t(running ? 'recording.running' : 'recording.none')}</span>
        ) : (
          <span>
            <strong>{t('recording.stoppedTitle')}</strong> {t(`recording.stopped.${reason}`)}{' '}
            {t('recording.goesOn')}
          </span>
        )}
      </p>
    </section>
  );
}
