import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useObservable } from '@/hooks/useObservable';
import { useProblemText } from '@/hooks/useProblemText';
import type { ChatDesk, Note } from '../ChatDesk';
import { useAppealNews } from '../appeals/useAppealNews';
import { tamed } from '../text';
import { useSpanText } from '../useWaitText';
import type { CommandName } from './commands';
import classes from './composer.module.css';

const SHOWN_MS = 10_000;

/** What one's own deed or command has done: nobody else sees it. */
export function DeskNote({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const { room } = desk;
  const answer = useObservable(room.answer);
  const note = useObservable(desk.note);
  useAppealNews(desk);
  const clear = () => {
    desk.tell(undefined);
    room.acknowledge();
  };
  useEffect(() => {
    if (answer === undefined && note === undefined) return;
    const timer = setTimeout(() => {
      desk.tell(undefined);
      room.acknowledge();
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [answer, note, desk, room]);

  const said = answer !== undefined && answer.command !== 'me' && answer.command !== 'announce';
  if (note === undefined && !said) return <div role="status" className={classes.noNote} />;
  return (
    <div className={classes.note} role="status" data-problem={note?.problem !== undefined || undefined}>
      <span className={classes.noteText}>
        {note === undefined ? t(`did.${answer?.command as CommandName}`) : <NoteText note={note} />}
      </span>
      {note?.undo !== undefined && (
        <button
          type="button"
          className={classes.undo}
          onClick={() => {
            clear();
            note.undo?.();
          }}
        >
          {t('undo')}
        </button>
      )}
      <IconButton label={t('dismiss')} icon={<IconX size={16} />} onClick={clear} />
    </div>
  );
}

function NoteText({ note: { deed, name = '', seconds = 0, words, problem } }: { note: Note }) {
  const { t } = useTranslation('chat');
  const span = useSpanText();
  const text = useProblemText(problem);
  if (deed === undefined) return text;
  const said = t(`deed.${deed}`, { name: tamed(name), wait: span(seconds * 1000) });
  if (words === undefined) return said;
  return (
    <>
      {said} <bdi>{tamed(words)}</bdi>
    </>
  );
}
