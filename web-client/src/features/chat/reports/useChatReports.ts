import { useMemo } from 'react';
import { channelReports } from '@/api/reports';
import { useReports } from '@/components/review/useReview';

const OPEN = { state: 'open' } as const;

/** What is reported of a chat and waits for an answer. */
export function useChatReports(slug: string) {
  const desk = useMemo(() => channelReports(slug), [slug]);
  const reports = useReports(desk, OPEN);
  return {
    desk,
    cases: reports.data?.pages.flatMap((each) => each.cases),
    more: reports.hasNextPage,
    showMore: () => void reports.fetchNextPage(),
    error: reports.error,
    again: () => void reports.refetch(),
  };
}
