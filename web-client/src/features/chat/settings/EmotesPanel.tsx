import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEmote, removeEmote, type Emote } from '@/api/chat';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { EMOTE_TYPES, fileProblem, MOST_EMOTES, type FileProblem } from '../emotes/emoteFile';
import { emotesKey, useEmotesQuery } from '../emotes/useEmotes';
import { NewEmote } from './NewEmote';
import classes from './settings.module.css';

interface Removed {
  code: string;
  picture: Blob;
}

/** The channel's own emotes; one that was removed can be brought back as long as this is open. */
export function EmotesPanel({ slug }: { slug: string }) {
  const { t } = useTranslation('chat');
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [refused, setRefused] = useState<FileProblem>();
  const [removed, setRemoved] = useState<Removed>();
  const { data: emotes, error } = useEmotesQuery(slug);
  const renew = () => queries.invalidateQueries({ queryKey: emotesKey(slug) });
  const remove = useMutation({
    mutationFn: async ({ code, url }: Emote) => {
      const picture = await (await fetch(url)).blob();
      await removeEmote(slug, code);
      return { code, picture };
    },
    onSuccess: setRemoved,
    onSettled: renew,
  });
  const restore = useMutation({
    mutationFn: ({ code, picture }: Removed) => addEmote(slug, code, picture),
    onSuccess: () => {
      setRemoved(undefined);
    },
    onSettled: renew,
  });
  const problem = error ?? remove.error ?? restore.error;

  return (
    <>
      <p className={classes.note}>{t('emotes.note', { most: MOST_EMOTES })}</p>
      <input
        ref={input}
        type="file"
        accept={EMOTE_TYPES.join(',')}
        hidden
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          const wrong = chosen && fileProblem(chosen);
          setRefused(wrong);
          setFile(wrong === undefined ? chosen : undefined);
        }}
      />
      <Button
        icon={<IconPhotoPlus size={18} aria-hidden="true" />}
        disabled={emotes === undefined || emotes.length >= MOST_EMOTES}
        onClick={() => input.current?.click()}
      >
        {t('emotes.add')}
      </Button>
      <FormProblem code={refused ?? (problem === null ? undefined : problemCode(problem))} />
      {removed !== undefined && (
        <p className={classes.undo} role="status">
          {t('emotes.removed', { code: removed.code })}
          <Button
            busy={restore.isPending}
            onClick={() => {
              restore.mutate(removed);
            }}
          >
            {t('undo')}
          </Button>
        </p>
      )}
      {emotes === undefined && error === null && <Skeleton inlineSize="100%" blockSize="48px" />}
      {emotes?.length === 0 && <p className={classes.note}>{t('emotes.none')}</p>}
      <ul className={classes.rows} aria-label={t('settings.emotes')}>
        {emotes?.map((emote) => (
          <li key={emote.code} className={classes.row}>
            <img className={classes.emote} src={emote.url} alt="" />
            <span className={classes.who}>:{emote.code}:</span>
            <Button
              busy={remove.isPending && remove.variables.code === emote.code}
              aria-label={t('emotes.removeOf', { code: emote.code })}
              onClick={() => {
                remove.mutate(emote);
              }}
            >
              {t('emotes.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {file !== undefined && emotes !== undefined && (
        <NewEmote
          slug={slug}
          file={file}
          emotes={emotes}
          onDone={() => {
            setFile(undefined);
          }}
        />
      )}
    </>
  );
}
