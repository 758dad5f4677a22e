import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/FactList';
import { FindingList } from '@/components/health/FindingList';
import { useLiveHealth } from '@/hooks/useLiveHealth';
import { useFormat } from '@/i18n/useFormat';
import type { BroadcastState, Health } from '@/media/types';
import { NewTab } from './NewTab';
import classes from './HealthPanel.module.css';
import panel from './Studio.module.css';

/** How this studio's sending does by itself, and below that what the service finds in what arrives. */
export function HealthPanel({ state, slug }: { state: BroadcastState; slug: string }) {
  const { t } = useTranslation(['studio', 'health']);
  const { health, phase } = state;
  const service = useLiveHealth(slug).data;
  const verdict =
    phase === 'reconnecting'
      ? 'poor'
      : health === undefined
        ? undefined
        : worse(health.verdict, service?.verdict ?? 'good');
  const words =
    phase === 'reconnecting'
      ? t('advice.away')
      : health === undefined
        ? t('advice.measuring')
        : health.advice === 'all-good' && verdict !== 'good'
          ? '' // the service says below what it is
          : t(`advice.${health.advice}`);
  return (
    <section className={panel.panel} aria-labelledby="health-title">
      <div className={panel.panelHead}>
        <h2 id="health-title">{t('healthTitle')}</h2>
        <NewTab href="/studio/health">{t('health:details')}</NewTab>
      </div>
      <p className={classes.verdict} role="status">
        <span className={classes.light} data-verdict={verdict ?? 'unknown'} />
        <span>
          {verdict !== undefined && <strong>{t(`verdicts.${verdict}`)}</strong>} {words}
        </span>
      </p>
      {service !== undefined && service.findings.length > 0 && <FindingList findings={service.findings} />}
      {health !== undefined && <Details health={health} />}
    </section>
  );
}

type Verdict = Health['verdict'];
const RANK: Record<Verdict, number> = { good: 0, fair: 1, poor: 2 };

function worse(one: Verdict, other: Verdict): Verdict {
  return RANK[one] >= RANK[other] ? one : other;
}

function Details({ health }: { health: Health }) {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const known = (value: number | undefined, write: (value: number) => string) =>
    value === undefined ? '–' : write(value);
  const facts = [
    { name: t('facts.bitrate'), value: format.bitrate(health.bitrate) },
    { name: t('facts.fps'), value: format.fixed(health.fps, 0) },
    { name: t('facts.roundTrip'), value: known(health.rttMs, format.milliseconds) },
    { name: t('facts.loss'), value: known(health.lossPercent, format.percent) },
    { name: t('facts.limit'), value: t(`limits.${health.limitation}`) },
  ];
  return (
    <>
      <FactList facts={facts} />
      <ul className={classes.layers} aria-label={t('facts.layers')}>
        {health.layers.map((layer) => (
          <li key={layer.rid} data-active={layer.active}>
            <strong>{layer.active ? `${layer.height}p` : t(`layerNames.${layer.rid}`)}</strong>
            <span>{layer.active ? format.bitrate(layer.bitrate) : t('layerPaused')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
