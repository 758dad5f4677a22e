import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthFinding } from '@/api/schema';
import classes from './health.module.css';

type Severity = HealthFinding['severity'];

const ICONS = { bad: IconAlertOctagon, warning: IconAlertTriangle, notice: IconInfoCircle } as const;

export interface Found {
  code: HealthFinding['code'];
  severity: Severity;
}

interface FindingListProps<T extends Found> {
  findings: T[];
  /** What else there is to say of one. */
  aside?: (finding: T) => ReactNode;
}

/** What is wrong, each with what to do about it; how bad it is says a shape and a word, not only a colour. */
export function FindingList<T extends Found>({ findings, aside }: FindingListProps<T>) {
  const { t } = useTranslation('health');
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <li key={finding.code} data-severity={finding.severity}>
          <SeverityIcon severity={finding.severity} />
          <div>
            <p>
              <strong>{t(`names.${finding.code}`)}</strong>{' '}
              <span className={classes.severity}>{t(`severities.${finding.severity}`)}</span>
            </p>
            <p className={classes.advice}>{t(`advice.${finding.code}`)}</p>
            {aside !== undefined && <p className={classes.aside}>{aside(finding)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon size={22} aria-hidden="true" />;
}
