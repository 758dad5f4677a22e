import { IconSend2 } from '@tabler/icons-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatState } from '@/chat/types';
import { IconButton } from '@/components/IconButton';
import { useAccount } from '@/hooks/useAccount';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { CommandHelp } from './CommandHelp';
import { beside, completed } from './completion';
import { PickerButton } from './PickerButton';
import type { Standing } from './standing';
import { optionId } from './optionId';
import { Suggestions } from './Suggestions';
import { useChoice, useCompletion, type Option } from './useCompletion';
import { useField } from './useField';
import { useLine } from './useLine';
import { writingKeys, type Keys } from './writingKeys';
import classes from './composer.module.css';

const emotesOnly = ({ modes, you }: ChatState) => modes.emotesOnly && !you.moderates;

/** The field, which grows with what is in it, and keeps the focus while one chooses from what it suggests. */
export function ComposeField({ desk, standing }: { desk: ChatDesk; standing: Standing }) {
  const { t } = useTranslation('chat');
  const id = useId();
  const { drafting, state } = desk.room;
  const account = useAccount();
  const { draft, changed, busy, rest, sendable, submit } = useLine(desk, standing);
  const { ref, caret, place, look, focus } = useField(desk);
  const onlyEmotes = useSelected(state, emotesOnly);
  const { shown, at, move, refuse } = useChoice(useCompletion(desk, draft.text, caret));
  const closed = account === undefined || (standing.kind !== 'may' && standing.kind !== 'slow');

  const pick = (option: Option | undefined) => {
    if (shown === undefined || option === undefined) return;
    const next = completed(draft.text, shown.token, option.insert);
    const people = option.person === undefined ? draft.people : [...draft.people, option.person];
    drafting.write({ text: next.text, people });
    place(next.caret);
  };
  const insert = (what: string) => {
    const { text } = draft;
    drafting.write({ ...draft, text: text.slice(0, caret) + what + text.slice(caret) });
    place(caret + what.length);
  };
  const choice: Keys | undefined = shown && {
    ArrowDown: () => {
      move(beside(at, 1, shown.options.length));
    },
    ArrowUp: () => {
      move(beside(at, -1, shown.options.length));
    },
    Enter: () => {
      // A command that is written out is to be sent.
      if (shown.options[at]?.insert === draft.text.trim()) submit();
      else pick(shown.options[at]);
    },
    Tab: () => {
      pick(shown.options[at]);
    },
    Escape: refuse,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.shiftKey) return;
    const act = (choice ?? writingKeys(desk, submit))[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {shown !== undefined && (
        <Suggestions
          id={`${id}-list`}
          label={t(`suggested.${shown.token.kind}`)}
          options={shown.options}
          at={at}
          onPick={pick}
        />
      )}
      {shown === undefined && <CommandHelp text={draft.text} />}
      <div className={classes.box} data-closed={closed || undefined}>
        <span className={classes.grow} data-text={draft.text}>
          <textarea
            ref={ref}
            className={classes.field}
            dir="auto"
            rows={1}
            disabled={closed}
            aria-label={t('write')}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={shown === undefined ? undefined : `${id}-list`}
            aria-activedescendant={shown === undefined ? undefined : optionId(`${id}-list`, at)}
            aria-busy={busy || undefined}
            aria-describedby={rest === undefined ? undefined : `${id}-rest`}
            aria-invalid={(rest !== undefined && rest < 0) || undefined}
            placeholder={onlyEmotes ? t('writeEmotes') : t('write')}
            value={draft.text}
            onKeyDown={onKeyDown}
            onSelect={look}
            onChange={(event) => {
              drafting.write({ ...draft, text: event.target.value });
              look();
            }}
          />
        </span>
        {rest !== undefined && (
          <span id={`${id}-rest`} className={classes.rest} data-over={rest < 0 || undefined}>
            <span aria-hidden="true">{rest}</span>
            <span className="sr-only">{t('left', { count: rest })}</span>
          </span>
        )}
        <PickerButton slug={desk.slug} disabled={closed} onPick={insert} onClosed={focus} />
        <IconButton
          type="submit"
          className={classes.send}
          label={changed === undefined ? t('send') : t('change')}
          icon={<IconSend2 size={20} />}
          disabled={!sendable}
        />
      </div>
    </form>
  );
}
