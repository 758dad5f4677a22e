import { useEffect } from 'react';
import { signaling } from '@/api/signaling';
import type { ChatDesk } from '../ChatDesk';

/** Says that one can write again since one's appeal was accepted; a rejection is said where one would write. */
export function useAppealNews(desk: ChatDesk): void {
  useEffect(
    () =>
      signaling().on('chat-appeal-decided', ({ channel, outcome, answer }) => {
        if (channel === desk.slug && outcome === 'accepted')
          desk.tell({ deed: 'appealAccepted', ...(answer === undefined ? {} : { words: answer }) });
      }),
    [desk],
  );
}
