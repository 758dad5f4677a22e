import { useTranslation } from 'react-i18next';
import type { SeatView } from '@/api/schema';

/** Why a viewer has a seat, in the sentence that they see themselves; the usual seat needs none there. */
export function Reason({ reason, className }: Pick<SeatView, 'reason'> & { className?: string }) {
  const { t } = useTranslation('admin');
  const { t: told } = useTranslation('watch');
  return reason === 'usual' ? (
    <span className={className}>{t('seats.usual')}</span>
  ) : (
    <q className={className}>{told(`reasons.${reason}`)}</q>
  );
}
