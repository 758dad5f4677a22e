import { useTranslation } from 'react-i18next';
import { AlertList } from '@/components/health/AlertList';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useHealthAlerts } from '@/hooks/useHealthAlerts';

/** What begins to be wrong with the broadcast: seen wherever the studio is scrolled to, read aloud, and told by the tab's name. */
export function HealthAlerts({ slug }: { slug: string }) {
  const { t } = useTranslation('health');
  const { t: studio } = useTranslation('studio');
  const { open, latest, dismiss } = useHealthAlerts(slug);
  const title = studio('pageTitle');
  useDocumentTitle(open.length > 0 ? t('alerts.tab', { title }) : title);
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite">
        {latest !== undefined &&
          (latest.over
            ? t('alerts.good', { what: t(`names.${latest.code}`) })
            : `${t(`names.${latest.code}`)}. ${t(`advice.${latest.code}`)}`)}
      </div>
      <AlertList
        alerts={open}
        onDismiss={({ code }) => {
          dismiss(code);
        }}
      />
    </>
  );
}
