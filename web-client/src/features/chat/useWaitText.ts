import { useTranslation } from 'react-i18next';
import { spanOf, waitOf, type Wait } from './wait';

function useTimeText(of: (ms: number) => Wait): (ms: number) => string {
  const { t } = useTranslation('chat');
  return (ms) => {
    const { unit, count } = of(ms);
    return t(`wait.${unit}`, { count });
  };
}

/** What is left of a time (ms), in words. */
export const useWaitText = () => useTimeText(waitOf);

/** A time (ms) that somebody has chosen, in words. */
export const useSpanText = () => useTimeText(spanOf);
