import { useTranslation } from 'react-i18next';
import type { Wanted } from '@/api/reports';
import type { ReportKind } from '@/api/schema';
import { SelectField } from '@/components/Field';
import classes from './reports.module.css';

const KINDS: ReportKind[] = ['message', 'person', 'stream', 'video'];

interface QueueFilterProps {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** Which reports are listed. */
export function QueueFilter({ wanted, onChange }: QueueFilterProps) {
  const { t } = useTranslation('report');
  return (
    <div className={classes.filter}>
      <SelectField
        label={t('queue.state')}
        value={wanted.state}
        options={[
          { value: 'open', label: t('queue.open') },
          { value: 'resolved', label: t('queue.resolved') },
        ]}
        onChange={(event) => {
          onChange({ ...wanted, state: event.target.value === 'resolved' ? 'resolved' : 'open' });
        }}
      />
      <SelectField
        label={t('queue.kind')}
        value={wanted.kind ?? ''}
        options={[
          { value: '', label: t('queue.all') },
          ...KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
        onChange={(event) => {
          const kind = KINDS.find((each) => each === event.target.value);
          onChange({ state: wanted.state, ...(kind === undefined ? {} : { kind }) });
        }}
      />
    </div>
  );
}
