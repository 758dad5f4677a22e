import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { shortViewer } from './shortViewer';
import { SeatRow } from './SeatRow';
import { useSeatOrder, useSeats, type SeatOrder } from './queries';
import classes from './seats.module.css';

/** As many as the service lists. */
const MOST_SEATS = 500;

/** Who sits where in a house, and the hands to change it. */
export function Seats({ slug, title }: { slug: string; title: string }) {
  const { t } = useTranslation('admin');
  const seats = useSeats(slug);
  const order = useSeatOrder(slug);
  const [done, setDone] = useState<SeatOrder>();
  const list = useRef<HTMLUListElement>(null);

  if (seats.data === undefined) {
    return seats.isError ? (
      <div className={classes.failed}>
        <FormProblem code={problemCode(seats.error)} />
        <Button onClick={() => void seats.refetch()}>{t('tryAgain')}</Button>
      </div>
    ) : (
      <div aria-busy="true">
        <span className="sr-only">{t('seats.loading')}</span>
        <Skeleton blockSize="56px" borderRadius="var(--radius-control)" />
      </div>
    );
  }

  const give = (next: SeatOrder) => {
    order.mutate(next, {
      onSuccess: () => {
        setDone(next);
        // The button that was pressed goes, and its row stays.
        list.current?.querySelector<HTMLElement>(`[data-viewer="${CSS.escape(next.viewer)}"]`)?.focus();
      },
    });
  };

  return (
    <div className={classes.panel}>
      <h3 className="sr-only">{t('seats.title', { title })}</h3>
      <p role="status" className={done === undefined ? 'sr-only' : classes.note}>
        {done !== undefined &&
          t(
            done.seat === undefined
              ? 'seats.released'
              : done.seat === 'floor'
                ? 'seats.toldFloor'
                : 'seats.toldGallery',
            { viewer: shortViewer(done.viewer) },
          )}
      </p>
      <FormProblem code={order.isError ? problemCode(order.error) : undefined} />
      {seats.data.length === 0 && <p className={classes.note}>{t('seats.none')}</p>}
      <ul ref={list} className={classes.list}>
        {seats.data.map((seat) => (
          <SeatRow
            key={seat.viewer}
            seat={seat}
            busy={order.isPending && order.variables.viewer === seat.viewer}
            onOrder={give}
          />
        ))}
      </ul>
      {seats.data.length >= MOST_SEATS && (
        <p className={classes.note}>{t('seats.first', { count: seats.data.length })}</p>
      )}
    </div>
  );
}
