import { IconSend2 } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useAccount } from '@/hooks/useAccount';
import { useChatRoom } from '../useChat';
import classes from './composer.module.css';

/** Where one writes. */
export function Composer({ slug }: { slug: string }) {
  const { t } = useTranslation('chat');
  const room = useChatRoom(slug);
  const account = useAccount();
  const [text, setText] = useState('');
  if (account === undefined) return null;

  const send = () => {
    const line = text.replace(/\s+/gu, ' ').trim();
    if (line === '') return;
    room.send(line);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes.box}>
        <textarea
          className={classes.field}
          dir="auto"
          rows={1}
          aria-label={t('write')}
          placeholder={t('write')}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <IconButton type="submit" label={t('send')} icon={<IconSend2 size={20} />} />
      </div>
    </form>
  );
}
