import { IconChevronDown, IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import { useStored } from '@/hooks/useStored';
import { MessageText } from './MessageText';
import { tamed } from './text';
import classes from './panel.module.css';

interface PinnedProps {
  item: ChatItem;
  emotes: ReadonlyMap<string, string>;
  myName: string | undefined;
}

const isFolded = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** What stays on top until somebody takes it down; who has read it folds it up, until there is another one. */
export function Pinned({ item, emotes, myName }: PinnedProps) {
  const { t } = useTranslation('chat');
  const [folded, fold] = useStored<string | null>('ovation.chat-folded', null, isFolded);
  const open = folded !== item.id;
  return (
    <section className={classes.pinned} aria-label={t('pinned')}>
      <button
        type="button"
        className={classes.pinnedHead}
        aria-expanded={open}
        onClick={() => {
          fold(open ? (item.id ?? null) : null);
        }}
      >
        <IconPinFilled size={14} aria-hidden="true" />
        <span className={classes.pinnedBy}>
          {t('pinnedOf')} <bdi>{tamed(item.author.name)}</bdi>
        </span>
        <IconChevronDown size={16} aria-hidden="true" />
      </button>
      {open && (
        <div className={classes.pinnedText}>
          <MessageText text={item.text} emotes={emotes} myName={myName} />
        </div>
      )}
    </section>
  );
}
