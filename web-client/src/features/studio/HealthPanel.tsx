import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useFormat';
import type { BroadcastState, Health } from '@/media/types';
import classes from './HealthPanel.module.css';
import panel from './Studio.module.css';

export function HealthPanel({ state }: { state: BroadcastState }) {
  const { t } = useTranslation('studio');
  const { health, phase } = state;
  const verdict = phase === 'reconnecting' ? 'poor' : health?.verdict;
  const words =
    phase === 'reconnecting'
      ? t('advice.away')
      : health === undefined
        ? t('advice.measuring')
        : t(`advice.${health.advice}`);
  return (
    <section className={panel.panel} aria-labelledby="health-title">
      <h2 id="health-title">{t('healthTitle')}</h2>
      <p className={classes.verdict} role="status">
        <span className={classes.light} data-verdict={verdict ?? 'unknown'} />
        <span>
          {verdict !== undefined && <strong>{t(`verdicts.${verdict}`)}</strong>} {words}
        </span>
      </p>
      {health !== undefined && <Details health={health} />}
    </section>
  );
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
      <dl className={classes.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
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
