import { ReportDialog } from '@/components/report/ReportDialog';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk } from '../ChatDesk';

/** What one reports from the chat. */
export function Reporting({ desk }: { desk: ChatDesk }) {
  const target = useObservable(desk.target);
  if (target === undefined) return null;
  return (
    <ReportDialog
      key={target.id}
      target={target}
      onClose={() => {
        desk.report(undefined);
      }}
    />
  );
}
