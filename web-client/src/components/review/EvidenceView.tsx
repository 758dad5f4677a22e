import { useTranslation } from 'react-i18next';
import type { ReportEvidence, ReportKind } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import classes from './review.module.css';

interface EvidenceViewProps {
  kind: ReportKind;
  evidence: ReportEvidence[];
}

/** What was to be seen when it was reported, and what it was changed to. */
export function EvidenceView({ kind, evidence }: EvidenceViewProps) {
  const { t } = useTranslation('report');
  return (
    <section className={classes.part}>
      <h4>{t('file.evidence')}</h4>
      {evidence.map((one, at) => (
        <Exhibit key={`${one.takenAt} ${one.text}`} kind={kind} one={one} changed={at > 0} />
      ))}
    </section>
  );
}

function Exhibit({ kind, one, changed }: { kind: ReportKind; one: ReportEvidence; changed: boolean }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <figure className={classes.exhibit}>
      {changed && <p className={classes.facts}>{t('file.changed')}</p>}
      <blockquote dir="auto">{one.text}</blockquote>
      <figcaption className={classes.facts}>
        <bdi>{one.personName}</bdi>
        {one.channelTitle !== undefined && ` · ${one.channelTitle}`}
        {one.state !== undefined &&
          ` · ${t('file.state', {
            state: t(`file.states.${one.state as 'live'}`, { defaultValue: one.state }),
            time: one.at === undefined ? '' : format.dateTime(Date.parse(one.at)),
          })}`}
        {` · ${t('file.takenAt', { time: format.dateTime(Date.parse(one.takenAt)) })}`}
      </figcaption>
      {one.lines.length > 0 && (
        <details>
          <summary>{t(kind === 'message' ? 'file.around' : 'file.latest')}</summary>
          <ul className={classes.lines}>
            {one.lines.map((line) => (
              <li key={`${line.at} ${line.text}`}>
                <time dateTime={line.at}>{format.shortTime(Date.parse(line.at))}</time>{' '}
                <bdi className={classes.name}>{line.author}</bdi> <bdi>{line.text}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  );
}
