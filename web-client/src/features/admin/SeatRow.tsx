import { useTranslation } from 'react-i18next';
import type { SeatView } from '@/api/schema';
import { Button } from '@/components/Button';
import type { SeatOrder } from './queries';
import { Reason } from './Reason';
import { shortViewer } from './shortViewer';
import classes from './seats.module.css';

interface SeatRowProps {
  seat: SeatView;
  busy: boolean;
  onOrder: (order: SeatOrder) => void;
}

/** One viewer: who they are, where they sit, what they are told about it, and what can be done. */
export function SeatRow({ seat, busy, onOrder }: SeatRowProps) {
  const { t } = useTranslation('admin');
  const viewer = shortViewer(seat.viewer);
  return (
    <li className={classes.row} data-viewer={seat.viewer} tabIndex={-1} aria-label={viewer}>
      <span className={classes.who}>
        <code>{viewer}</code>
        {t(`seats.ranks.${seat.rank}`)}
      </span>
      <span className={classes.where}>
        <strong>{t(`seats.names.${seat.seat}`)}</strong>
        {seat.forced !== undefined && <span className={classes.forced}>{t('seats.forced')}</span>}
      </span>
      <Reason className={classes.reason} reason={seat.reason} />
      <span className={classes.orders}>
        {ordersFor(seat).map(({ label, to }) => {
          const action = t(`seats.${label}`);
          return (
            <Button
              key={label}
              busy={busy}
              aria-label={t('seats.named', { action, viewer })}
              onClick={() => {
                onOrder({ viewer: seat.viewer, seat: to });
              }}
            >
              {action}
            </Button>
          );
        })}
      </span>
    </li>
  );
}

interface Offer {
  label: 'toFloor' | 'toGallery' | 'free';
  to: SeatOrder['seat'];
}

/** Only what would change something; who is on stage has no other seat. */
function ordersFor({ seat, forced }: SeatView): Offer[] {
  if (seat === 'stage') return [];
  const offers: Offer[] = [];
  if (seat === 'gallery' && forced !== 'floor') offers.push({ label: 'toFloor', to: 'floor' });
  if (seat === 'floor' && forced !== 'gallery') offers.push({ label: 'toGallery', to: 'gallery' });
  if (forced !== undefined) offers.push({ label: 'free', to: undefined });
  return offers;
}
