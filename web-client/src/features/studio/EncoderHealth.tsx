import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/FactList';
import { FindingList } from '@/components/health/FindingList';
import { useLiveHealth } from '@/hooks/useLiveHealth';
import { useFormat } from '@/i18n/useFormat';
import { NewTab } from './NewTab';
import classes from './HealthPanel.module.css';
import panel from './Studio.module.css';

/** How a broadcast does that something else than this studio sends. */
export function EncoderHealth({ slug }: { slug: string }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const health = useLiveHealth(slug).data;
  const { now, verdict, stream, findings = [] } = health ?? {};
  const state = stream?.state === 'interrupted' ? 'away' : now === undefined ? 'measuring' : verdict;
  return (
    <section className={panel.panel} aria-labelledby="encoder-health-title">
      <div className={panel.panelHead}>
        <h2 id="encoder-health-title">{t('pageTitle')}</h2>
        <NewTab href="/studio/health">{t('details')}</NewTab>
      </div>
      <p className={classes.verdict} role="status">
        <span className={classes.light} data-verdict={state === 'away' ? 'poor' : state} />
        <span>{t(`verdicts.${state ?? 'measuring'}`)}</span>
      </p>
      {findings.length > 0 && <FindingList findings={findings} />}
      {now !== undefined && (
        <FactList
          facts={[
            { name: t('measures.bitrate'), value: format.bitrate(now.bitrate) },
            {
              name: t('measures.fps'),
              value: now.fps === undefined ? t('unknown') : format.fixed(now.fps, 0),
            },
            { name: t('measures.loss'), value: format.percent(now.loss) },
          ]}
        />
      )}
    </section>
  );
}
