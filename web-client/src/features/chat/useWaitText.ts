import { useTranslation } from 'react-i18next';
import { waitOf } from './wait';

/** A time (ms) in words. */
export function useWaitText(): (ms: number) => string {
  const { t } = useTranslation('chat');
  return (ms) => {
    const { unit, count } = waitOf(ms);
    return t(`wait.${unit}`, { count });
  };
}
