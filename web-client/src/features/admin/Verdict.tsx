import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/schema';
import { findings, type Finding } from './findings';
import classes from './admin.module.css';

/** The answer to the operator's first question. */
export function Verdict({ overview }: { overview: Overview }) {
  const { t } = useTranslation('admin');
  const found = findings(overview);
  return (
    <div className={classes.verdict} role="status">
      {found.length === 0 && (
        <p data-level="good">
          <IconCircleCheck size={22} aria-hidden="true" />
          {t('verdict.well')}
        </p>
      )}
      {found.map((finding) => (
        <Line key={keyOf(finding)} finding={finding} />
      ))}
    </div>
  );
}

function Line({ finding }: { finding: Finding }) {
  const { t } = useTranslation('admin');
  const Icon = finding.bad ? IconAlertOctagon : IconAlertTriangle;
  return (
    <p data-level={finding.bad ? 'bad' : 'warn'}>
      <Icon size={22} aria-hidden="true" />
      {sentence(finding, t)}
    </p>
  );
}

function sentence(finding: Finding, t: TFunction<'admin'>): string {
  switch (finding.kind) {
    case 'noNode':
      return t('verdict.noNode');
    case 'gone':
    case 'hung':
    case 'draining':
      return t(`verdict.${finding.kind}`, { name: finding.name });
    case 'interrupted':
    case 'floorBusy':
      return t(`verdict.${finding.kind}`, { channel: finding.channel });
  }
}

function keyOf(finding: Finding): string {
  const whose = 'name' in finding ? finding.name : 'channel' in finding ? finding.channel : '';
  return `${finding.kind} ${whose}`;
}
