import { useCallback, useEffect, useState } from 'react';
import { signaling } from '@/api/signaling';
import type { ServerMessageOf } from '@/signaling/messages';

export type HealthAlert = ServerMessageOf<'health-alert'>;

export interface HealthAlerts {
  /** What is wrong now, the newest first, without what was put aside. */
  open: HealthAlert[];
  /** What the service said last, good news as well. */
  latest: HealthAlert | undefined;
  dismiss: (code: HealthAlert['code']) => void;
}

/** What begins to be wrong with the broadcast of an own channel, for a page that has joined it. */
export function useHealthAlerts(slug: string): HealthAlerts {
  const [open, setOpen] = useState<HealthAlert[]>([]);
  const [latest, setLatest] = useState<HealthAlert>();
  const dismiss = useCallback((code: HealthAlert['code']) => {
    setOpen((before) => before.filter((one) => one.code !== code));
  }, []);
  useEffect(() => {
    const client = signaling();
    const stops = [
      client.on('health-alert', (alert) => {
        if (alert.channel !== slug) return;
        setLatest(alert);
        setOpen((before) => {
          const others = before.filter(({ code }) => code !== alert.code);
          return alert.over ? others : [alert, ...others];
        });
      }),
      // A broadcast that is over has nothing wrong with it.
      client.on('stream', ({ channel, stream }) => {
        if (channel === slug && stream.state === 'ended') setOpen([]);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [slug]);
  return { open, latest, dismiss };
}
