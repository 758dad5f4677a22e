import { useTranslation } from 'react-i18next';
import type { AuditLine } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import classes from './sanctions.module.css';

/** An action that this version does not know is shown by its word. */
export function AuditItem({ line }: { line: AuditLine }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const key = line.action.replaceAll('.', '-');
  const facts = [
    format.dateTime(Date.parse(line.at)),
    line.actor?.name ?? t('audit.house'),
    line.channel === undefined ? undefined : t('audit.in', { channel: line.channel }),
  ];
  return (
    <li>
      <div className={classes.what}>
        <strong>{t(`audit.actions.${key as 'chat-ban'}`, { defaultValue: line.action })}</strong>
        {line.about !== undefined && <span>{`: ${line.about.name}`}</span>}
        {line.reason !== undefined && <p>{line.reason}</p>}
        <p className={classes.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      </div>
    </li>
  );
}
