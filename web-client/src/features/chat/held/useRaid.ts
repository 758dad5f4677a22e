import { useEffect, useState } from 'react';
import { signaling } from '@/api/signaling';
import type { ServerMessageOf } from '@/signaling/messages';
import type { ChatDesk } from '../ChatDesk';

export type RaidNotice = ServerMessageOf<'chat-raid'>['notice'];

/** An old one says nothing any more. */
const SHOWN_MS = 300_000;

/** The last signs of a raid, until they are dismissed or old. */
export function useRaid({ slug }: ChatDesk): [RaidNotice | undefined, () => void] {
  const [notice, setNotice] = useState<RaidNotice>();
  const dismiss = () => {
    setNotice(undefined);
  };
  useEffect(
    () =>
      signaling().on('chat-raid', (raid) => {
        if (raid.channel === slug) setNotice(raid.notice);
      }),
    [slug],
  );
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => {
      setNotice(undefined);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  return [notice, dismiss];
}
