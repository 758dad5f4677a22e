import type { ChatRole, ChatYou } from '@/chat/types';

/** As the service ranks people: one acts on a lower rank only. */
function rank(roles: readonly ChatRole[]): number {
  if (roles.includes('admin')) return 3;
  if (roles.includes('host')) return 2;
  return roles.includes('moderator') ? 1 : 0;
}

export function mayActOn({ moderates, roles }: ChatYou, others: readonly ChatRole[]): boolean {
  return moderates && rank(roles) > rank(others);
}

/** Moderators are chosen by the host, and by who runs the house. */
export function mayAppoint({ roles }: ChatYou): boolean {
  return rank(roles) >= 2;
}
