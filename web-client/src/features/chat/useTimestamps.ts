import { useStored } from '@/hooks/useStored';

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

/** Whether each message says when it was said; else it is told where one points at it. */
export function useTimestamps(): [boolean, (shown: boolean) => void] {
  return useStored('ovation.chat-timestamps', false, isSwitch);
}
