import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { Video } from '@/api/schema';
import { Field } from '@/components/Field';
import { useProblemText } from '@/hooks/useProblemText';
import { useVideoChange } from './queries';

/** Saved with Enter or by leaving the field; Escape takes back what was typed. What is refused stays, to be mended. */
export function TitleField({ video }: { video: Video }) {
  const { t } = useTranslation('videos');
  const [typed, setTyped] = useState<string>();
  const change = useVideoChange(video);
  const refusal = useProblemText(change.isError ? problemCode(change.error) : undefined);
  const shown = typed ?? video.title;
  const title = shown.trim();
  const takeBack = () => {
    setTyped(undefined);
    change.reset();
  };

  const save = () => {
    if (change.isPending || title === '' || typed === undefined) return;
    if (title === video.title) takeBack();
    else {
      change.mutate(
        { title },
        {
          onSuccess: () => {
            setTyped(undefined);
          },
        },
      );
    }
  };

  return (
    <Field
      label={t('titleLabel')}
      value={shown}
      maxLength={140}
      autoComplete="off"
      hint={change.isSuccess ? <span role="status">{t('saved')}</span> : undefined}
      error={title === '' ? t('titleRequired') : refusal}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (!change.isIdle && !change.isPending) change.reset();
      }}
      onBlur={() => {
        if (title === '') takeBack();
        else save();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') save();
        if (key === 'Escape') takeBack();
      }}
    />
  );
}
