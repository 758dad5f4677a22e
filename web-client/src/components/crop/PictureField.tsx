import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { CropDialog } from './CropDialog';
import type { Size } from './geometry';
import classes from './crop.module.css';

interface PictureFieldProps {
  /** What the dialog is headed. */
  title: string;
  shape: Size;
  round?: boolean;
  /** Whether there is a picture to remove. */
  present: boolean;
  /** The picture as it is. */
  children: ReactNode;
  onUpload: (picture: Blob) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
}

/** A picture that one may choose, crop and remove. */
export function PictureField({
  title,
  shape,
  round = false,
  present,
  children,
  onUpload,
  onRemove,
}: PictureFieldProps) {
  const { t } = useTranslation('channel');
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const upload = useMutation({
    mutationFn: onUpload,
    onSuccess: () => {
      setFile(undefined);
    },
  });
  const removal = useMutation({ mutationFn: onRemove });

  return (
    <div className={classes.field}>
      {children}
      <div className={classes.buttons}>
        <Button onClick={() => input.current?.click()}>
          {t(present ? 'picture.change' : 'picture.choose')}
        </Button>
        {present && (
          <Button
            tone="plain"
            busy={removal.isPending}
            onClick={() => {
              removal.mutate();
            }}
          >
            {t('picture.remove')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          aria-label={title}
          onChange={({ currentTarget }) => {
            upload.reset();
            setFile(currentTarget.files?.[0]);
            // or the same file could not be chosen again
            currentTarget.value = '';
          }}
        />
      </div>
      <FormProblem code={removal.error === null ? undefined : problemCode(removal.error)} />
      {file !== undefined && (
        <CropDialog
          file={file}
          title={title}
          shape={shape}
          round={round}
          busy={upload.isPending}
          problem={upload.error === null ? undefined : problemCode(upload.error)}
          onCancel={() => {
            setFile(undefined);
          }}
          onCrop={(picture) => {
            upload.mutate(picture);
          }}
        />
      )}
    </div>
  );
}
