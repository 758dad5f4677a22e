import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEmote, type Emote } from '@/api/chat';
import { problemCode } from '@/api/problem';
import { CropDialog } from '@/components/crop/CropDialog';
import { Field } from '@/components/Field';
import { useProblemText } from '@/hooks/useProblemText';
import { codeProblem, suggestedCode } from '../emotes/emoteFile';
import { emotesKey } from '../emotes/useEmotes';

/** In pixels, as the service keeps it. */
const SHAPE = { width: 112, height: 112 };

interface NewEmoteProps {
  slug: string;
  file: File;
  emotes: Emote[];
  onDone: () => void;
}

/** What of the picture becomes the emote, and what it is called. */
export function NewEmote({ slug, file, emotes, onDone }: NewEmoteProps) {
  const { t } = useTranslation('chat');
  const queries = useQueryClient();
  const [code, setCode] = useState(() => suggestedCode(file.name));
  const [tried, setTried] = useState(false);
  const wrong = codeProblem(code, emotes);
  const error = useProblemText(tried || wrong === 'emoteTaken' ? wrong : undefined);
  const add = useMutation({
    mutationFn: (picture: Blob) => addEmote(slug, code, picture),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: emotesKey(slug) });
      onDone();
    },
  });
  return (
    <CropDialog
      file={file}
      title={t('emotes.new')}
      shape={SHAPE}
      round={false}
      transparent
      busy={add.isPending}
      problem={add.error === null ? undefined : problemCode(add.error)}
      onCancel={onDone}
      onCrop={(picture) => {
        setTried(true);
        if (wrong === undefined) add.mutate(picture);
      }}
    >
      <Field
        label={t('emotes.code')}
        hint={t('emotes.codeHint')}
        error={error}
        value={code}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => {
          setCode(event.currentTarget.value.toLowerCase());
        }}
      />
    </CropDialog>
  );
}
