import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import { useProblemText } from '@/hooks/useProblemText';
import { commandOf } from './composer/commands';
import { useWaitText } from './useWaitText';

/** Why a line was not taken, and what can be done about it, in words. */
export function useLineProblem({ text, problem }: ChatItem): string | undefined {
  const { t } = useTranslation('chat');
  const wait = useWaitText();
  const general = useProblemText(problem?.code);
  const command = text.startsWith('/') ? commandOf(text) : undefined;
  if (command !== undefined && problem?.code === 'invalid-message') {
    const { name, usage } = command;
    return t('commandGoes', { line: usage === undefined ? `/${name}` : `/${name} ${t(`usage.${usage}`)}` });
  }
  if (command !== undefined && problem?.code === 'person-not-found') return t('nobodyCalled');
  if (problem?.retryAfterMs === undefined) return general;
  return `${general ?? ''} ${t('againIn', { wait: wait(problem.retryAfterMs) })}`;
}
