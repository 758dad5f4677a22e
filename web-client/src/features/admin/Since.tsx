import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useFormat';

const HALF_A_DAY_MS = 12 * 3_600_000;

/** Since when something is so: the time of day while that is clear, else with its date. */
export function Since({ at, now }: { at: string; now: number }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const time = Date.parse(at);
  const written = now - time < HALF_A_DAY_MS ? format.timeOfDay(time) : format.dateTime(time);
  return (
    <time dateTime={at} title={format.ago(now - time)}>
      {t('nodes.since', { time: written })}
    </time>
  );
}
