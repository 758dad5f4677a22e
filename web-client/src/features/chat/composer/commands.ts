import type { ChatYou } from '@/chat/types';
import { mayAppoint } from '../rank';

/** What has to follow a command's name; what stands in brackets may. */
export type Usage =
  | 'text'
  | 'seconds'
  | '[minutes]'
  | '@name [seconds] [reason]'
  | '@name [reason]'
  | '@name reason'
  | '@name'
  | 'reply';

type Right = 'everybody' | 'moderators' | 'hosts';

const TABLE = [
  ['me', 'everybody', 'text'],
  ['announce', 'moderators', 'text'],
  ['pin', 'moderators', 'reply'],
  ['unpin', 'moderators'],
  ['timeout', 'moderators', '@name [seconds] [reason]'],
  ['ban', 'moderators', '@name [reason]'],
  ['unban', 'moderators', '@name'],
  ['warn', 'moderators', '@name reason'],
  ['shadow', 'moderators', '@name [reason]'],
  ['unshadow', 'moderators', '@name'],
  ['slow', 'moderators', 'seconds'],
  ['slowoff', 'moderators'],
  ['followers', 'moderators', '[minutes]'],
  ['followersoff', 'moderators'],
  ['subscribers', 'moderators'],
  ['subscribersoff', 'moderators'],
  ['emoteonly', 'moderators'],
  ['emoteonlyoff', 'moderators'],
  ['unique', 'moderators'],
  ['uniqueoff', 'moderators'],
  ['hostonly', 'moderators'],
  ['hostonlyoff', 'moderators'],
  ['delay', 'moderators', 'seconds'],
  ['clear', 'moderators'],
  ['mod', 'hosts', '@name'],
  ['unmod', 'hosts', '@name'],
] as const satisfies [string, Right, Usage?][];

export type CommandName = (typeof TABLE)[number][0];

export interface Command {
  name: CommandName;
  right: Right;
  usage?: Usage;
}

export const COMMANDS: Command[] = TABLE.map(([name, right, usage]) => ({ name, right, usage }));

export function commandsFor(you: ChatYou): Command[] {
  return COMMANDS.filter(({ right }) => {
    if (right === 'everybody') return true;
    return right === 'hosts' ? mayAppoint(you) : you.moderates;
  });
}

/** The command that a line begins with; undefined where there is none of that name. */
export function commandOf(text: string): Command | undefined {
  const word = /^\/(\S+)/u.exec(text.trimStart())?.[1]?.toLowerCase();
  return COMMANDS.find(({ name }) => name === word);
}
