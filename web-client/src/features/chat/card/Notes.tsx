import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addChatNote, chatNotes, removeChatNote, type ChatNote } from '@/api/conduct';
import { problemCode } from '@/api/problem';
import type { ChatState } from '@/chat/types';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { IconButton } from '@/components/IconButton';
import { useSelected } from '@/hooks/useSelected';
import { useFormat } from '@/i18n/useFormat';
import type { ChatDesk } from '../ChatDesk';
import { mayAppoint } from '../rank';
import { tamed } from '../text';
import classes from './card.module.css';

/** As the service has it. */
const LONGEST_NOTE = 1_000;

const youOf = ({ you }: ChatState) => you;
const meOf = ({ me }: ChatState) => me;

/** What moderators tell one another of somebody. */
export function Notes({ desk, person }: { desk: ChatDesk; person: string }) {
  const { t } = useTranslation('chat');
  const { slug } = desk;
  const queries = useQueryClient();
  const queryKey = ['chat', slug, 'notes', person];
  const notes = useQuery({ queryKey, queryFn: () => chatNotes(slug, person), staleTime: 0, retry: false });
  const [text, setText] = useState('');
  const onSettled = () => queries.invalidateQueries({ queryKey });
  const add = useMutation({
    mutationFn: (what: string) => addChatNote(slug, person, what),
    onSuccess: () => {
      setText('');
    },
    onSettled,
  });
  const remove = useMutation({ mutationFn: (id: string) => removeChatNote(slug, person, id), onSettled });
  const problem = notes.error ?? add.error ?? remove.error;
  return (
    <section className={classes.recent} aria-label={t('card.notes')}>
      <h4>{t('card.notes')}</h4>
      <ul>
        {notes.data?.map((note) => (
          <Line
            key={note.id}
            desk={desk}
            note={note}
            onRemove={() => {
              remove.mutate(note.id);
            }}
          />
        ))}
      </ul>
      <form
        className={classes.note}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '' && !add.isPending) add.mutate(text.trim());
        }}
      >
        <Field
          label={t('card.newNote')}
          hint={t('card.noteHint')}
          maxLength={LONGEST_NOTE}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Button type="submit" busy={add.isPending}>
          {t('card.addNote')}
        </Button>
      </form>
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
    </section>
  );
}

function Line({ desk, note, onRemove }: { desk: ChatDesk; note: ChatNote; onRemove: () => void }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const me = useSelected(desk.room.state, meOf);
  const any = mayAppoint(useSelected(desk.room.state, youOf));
  const { text, by, byId, at } = note;
  return (
    <li className={classes.noteLine}>
      <span>
        <bdi className={classes.said}>{tamed(text)}</bdi>
        <span className={classes.when}>
          <time dateTime={at}>{format.date(Date.parse(at))}</time>
          {by !== undefined && <> · {t('bans.by', { name: tamed(by) })}</>}
        </span>
      </span>
      {(any || byId === me?.id) && (
        <IconButton label={t('card.removeNote')} icon={<IconTrash size={16} />} onClick={onRemove} />
      )}
    </li>
  );
}
