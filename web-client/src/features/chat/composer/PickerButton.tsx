import { useClickOutside } from '@mantine/hooks';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { EmojiPicker } from '../picker/EmojiPicker';
import classes from './composer.module.css';

interface PickerButtonProps {
  slug: string;
  disabled: boolean;
  onPick: (insert: string) => void;
  /** The focus has to go somewhere. */
  onClosed: () => void;
}

export function PickerButton({ slug, disabled, onPick, onClosed }: PickerButtonProps) {
  const { t } = useTranslation('chat');
  const [open, setOpen] = useState(false);
  const inside = useClickOutside<HTMLSpanElement>(() => {
    setOpen(false);
  });
  return (
    <span ref={inside} className={classes.picker}>
      <IconButton
        label={t('picker.title')}
        icon={<IconMoodSmile size={20} />}
        aria-expanded={open}
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {open && !disabled && (
        <EmojiPicker
          slug={slug}
          onPick={onPick}
          onClose={() => {
            setOpen(false);
            onClosed();
          }}
        />
      )}
    </span>
  );
}
