import type { ChatDesk } from '../ChatDesk';
import { lastOwn } from './useLine';

export type Keys = Partial<Record<string, () => void>>;

/** What keys do in the field beside writing, while nothing is suggested. */
export function writingKeys({ room: { drafting, state } }: ChatDesk, submit: () => void): Keys {
  const changing = drafting.editTarget.get() !== undefined;
  const answering = drafting.replyTarget.get() !== undefined;
  return {
    Enter: submit,
    ...(drafting.draft.get().text === '' && {
      ArrowUp: () => {
        drafting.edit(lastOwn(state.get(), Date.now()));
      },
    }),
    ...((changing || answering) && {
      Escape: () => {
        if (changing) drafting.edit(undefined);
        else drafting.reply(undefined);
      },
    }),
  };
}
