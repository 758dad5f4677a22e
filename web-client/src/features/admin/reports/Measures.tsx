import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hideVideo, suspendChannel, suspendPerson, takeDown } from '@/api/sanctions';
import type { ReportCase } from '@/api/schema';
import { Button } from '@/components/Button';
import { SanctionDialog } from '../SanctionDialog';
import classes from './reports.module.css';

type Measure = 'takeDown' | 'hideVideo' | 'suspendChannel' | 'suspendPerson';

/** What can be done against what is reported, before the answer says that it was. */
export function Measures({ report }: { report: ReportCase }) {
  const { t } = useTranslation('report');
  const { t: admin } = useTranslation('admin');
  const client = useQueryClient();
  const [asked, setAsked] = useState<Measure>();
  const measures = measuresOf(report);
  if (measures.length === 0) return null;
  return (
    <section className={classes.part}>
      <h4>{t('file.measures')}</h4>
      <div className={classes.measures}>
        {measures.map((measure) => (
          <Button
            key={measure}
            onClick={() => {
              setAsked(measure);
            }}
          >
            {admin(`sanction.${measure}`)}
          </Button>
        ))}
      </div>
      {asked !== undefined && (
        <SanctionDialog
          title={admin(`sanction.${asked}Ask`, {
            title: asked === 'suspendChannel' ? report.channel : report.subject,
            name: report.about?.name,
          })}
          text={admin(`sanction.${asked}Text`)}
          confirm={admin(`sanction.${asked}`)}
          timed={asked === 'suspendChannel' || asked === 'suspendPerson'}
          act={(reason, until) => act(report, asked, reason, until)}
          onDone={() => void client.invalidateQueries({ queryKey: ['admin'] })}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </section>
  );
}

function measuresOf({ kind, channel, about, outcome }: ReportCase): Measure[] {
  if (outcome !== undefined) return [];
  const measures: Measure[] = [];
  if (kind === 'stream') measures.push('takeDown');
  if (kind === 'video') measures.push('hideVideo');
  if (channel !== undefined && (kind === 'stream' || kind === 'video')) measures.push('suspendChannel');
  if (about !== undefined) measures.push('suspendPerson');
  return measures;
}

function act(
  { targetId, channel = '', about }: ReportCase,
  measure: Measure,
  reason: string,
  until?: string,
) {
  switch (measure) {
    case 'takeDown':
      return takeDown(targetId, reason);
    case 'hideVideo':
      return hideVideo(targetId, reason);
    case 'suspendChannel':
      return suspendChannel(channel, reason, until);
    case 'suspendPerson':
      return suspendPerson(about?.id ?? '', reason, until);
  }
}
