import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SeverityIcon } from '@/components/health/FindingList';
import { IconButton } from '@/components/IconButton';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useHealthAlerts } from '@/hooks/useHealthAlerts';
import classes from './HealthAlerts.module.css';

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
      {open.length > 0 && (
        <ul className={classes.alerts} aria-label={t('alerts.title')}>
          {open.map(({ code, severity }) => (
            <li key={code} data-severity={severity}>
              <SeverityIcon severity={severity} />
              <p>
                <strong>{t(`names.${code}`)}</strong> {t(`advice.${code}`)}
              </p>
              <IconButton
                label={`${t('alerts.dismiss')}: ${t(`names.${code}`)}`}
                icon={<IconX size={18} />}
                onClick={() => {
                  dismiss(code);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
