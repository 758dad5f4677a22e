import type { ChatCard, ChatLine } from '@/api/chat';
import type { ChatDesk } from '../ChatDesk';
import { Hints } from './Hints';
import { Notes } from './Notes';
import { PastActs } from './PastActs';
import { RecentLines } from './RecentLines';
import { useRecord } from './useRecord';

interface ModeratorFactsProps {
  desk: ChatDesk;
  card: ChatCard;
  lines: ChatLine[];
}

/** What only those see of somebody who keep order. */
export function ModeratorFacts({ desk, card: { id }, lines }: ModeratorFactsProps) {
  const { data } = useRecord(desk.slug, id, true);
  return (
    <>
      {data !== undefined && <Hints known={data} />}
      <RecentLines desk={desk} lines={lines} />
      {data !== undefined && <PastActs acts={data.acts} />}
      <Notes desk={desk} person={id} />
    </>
  );
}
