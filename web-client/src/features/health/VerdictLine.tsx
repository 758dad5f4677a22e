import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCloudOff,
  IconHourglass,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HealthReport } from '@/api/schema';
import classes from './page.module.css';

const ICONS = {
  good: IconCircleCheck,
  fair: IconAlertTriangle,
  poor: IconAlertOctagon,
  away: IconCloudOff,
  measuring: IconHourglass,
} as const;

/** The answer to the broadcaster's first question. */
export function VerdictLine({ report: { stream, now, verdict } }: { report: HealthReport }) {
  const { t } = useTranslation('health');
  const state = stream?.state === 'interrupted' ? 'away' : now === undefined ? 'measuring' : verdict;
  const Icon = ICONS[state];
  return (
    <p className={classes.verdict} data-state={state} role="status">
      <Icon size={28} aria-hidden="true" />
      <span>{t(`verdicts.${state}`)}</span>
    </p>
  );
}
