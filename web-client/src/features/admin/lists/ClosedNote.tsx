import { useTranslation } from 'react-i18next';
import type { ChannelItem } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import people from '../people.module.css';

/** That something is closed, why, and for how long. */
export function ClosedNote({ closed }: { closed: ChannelItem['closed'] }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  if (closed === undefined) return null;
  const { cause, reason, until } = closed;
  return (
    <p>
      <span className={people.tag}>{t(`closures.causes.${cause}`)}</span> {reason}
      {until !== undefined && ` (${t('closures.until', { time: format.dateTime(Date.parse(until)) })})`}
    </p>
  );
}
