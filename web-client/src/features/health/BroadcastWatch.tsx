import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HealthFinding } from '@/api/schema';
import { AlertList } from '@/components/health/AlertList';
import { useLiveHealth } from '@/hooks/useLiveHealth';
import { useMyChannel } from '@/hooks/useMyChannel';
import classes from './BroadcastWatch.module.css';

/** Tells the owner of a broadcast what is wrong with it on pages that are about something else. */
export function BroadcastWatch() {
  const { data: channel } = useMyChannel();
  return channel ? <Watch slug={channel.slug} /> : null;
}

/** It may come back after it was over, and is another one then. */
const idOf = ({ code, since }: HealthFinding) => `${code} ${since}`;

function Watch({ slug }: { slug: string }) {
  const { t } = useTranslation('health');
  const report = useLiveHealth(slug).data;
  const [aside, putAside] = useState<string[]>([]);
  const away = report?.stream?.state === 'interrupted';
  const wrong = report?.findings.filter(({ severity }) => severity !== 'notice') ?? [];
  const shown = away ? [] : wrong.filter((finding) => !aside.includes(idOf(finding)));
  const more = (
    <Link className={classes.more} to="/studio/health">
      {t('details')}
    </Link>
  );
  return (
    <div className={classes.watch}>
      <div className="sr-only" role="status">
        {shown.map(({ code }) => `${t(`names.${code}`)}. ${t(`advice.${code}`)}`).join(' ')}
      </div>
      {away && (
        <p className={classes.away} role="status">
          {t('verdicts.away')} {more}
        </p>
      )}
      <AlertList
        alerts={shown}
        more={more}
        onDismiss={(finding) => {
          putAside([...aside, idOf(finding)]);
        }}
      />
    </div>
  );
}
