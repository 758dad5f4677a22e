import { memo, type CSSProperties, type ReactNode, type RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import { useFormat } from '@/i18n/useFormat';
import { Badges } from './Badges';
import { FailedLine } from './FailedLine';
import { HeldLine } from './HeldLine';
import { MessageText } from './MessageText';
import { nameColour } from './nameColour';
import { QuoteLine } from './QuoteLine';
import { tamed } from './text';
import classes from './message.module.css';

export interface RowContext {
  emotes: ReadonlyMap<string, string>;
  me?: { id: string; name: string };
  timestamps: boolean;
  onQuote: (id: string) => void;
  onName?: (item: ChatItem, name: HTMLElement) => void;
  onRetry: (nonce: string) => void;
  onDiscard: (nonce: string) => void;
  onTakeBack?: (item: ChatItem) => void;
  onWithdraw?: (item: ChatItem) => void;
}

interface MessageRowProps {
  item: ChatItem;
  context: RowContext;
  rowRef?: RefCallback<HTMLElement>;
  /** Whether it stands out, since somebody was taken to it. */
  lit?: boolean;
  menu?: ReactNode;
}

/** One message. */
export const MessageRow = memo(function MessageRow({ item, context, rowRef, lit, menu }: MessageRowProps) {
  const { t } = useTranslation('chat');
  const { me } = context;
  const removed = item.state === 'removed';
  const toMe = me !== undefined && item.author.id !== me.id && item.mentions.includes(me.id);
  return (
    <div
      ref={rowRef}
      className={classes.row}
      data-key={item.key}
      data-state={item.state}
      data-style={item.style}
      data-to-me={toMe || undefined}
      data-shadowed={item.shadowed}
      data-lit={lit === true || undefined}
      role="article"
      tabIndex={-1}
    >
      {item.replyTo !== undefined && !removed && <QuoteLine quote={item.replyTo} onShow={context.onQuote} />}
      <div className={classes.line}>
        {item.style === 'announcement' && !removed && (
          <span className={classes.announcement}>{t('announcement')}</span>
        )}
        <Time item={item} shown={context.timestamps} />
        <Badges roles={item.author.roles} />
        <Name item={item} onName={context.onName} />
        {removed ? (
          <span className={classes.removed}>{t('removed')}</span>
        ) : (
          <MessageText text={item.text} emotes={context.emotes} myName={me?.name} />
        )}
        {item.shadowed === true && !removed && <span className={classes.shadowed}>{t('shadowed')}</span>}
        {item.editedAt !== undefined && !removed && <span className={classes.edited}>{t('edited')}</span>}
      </div>
      {item.state === 'failed' && (
        <FailedLine
          item={item}
          onRetry={context.onRetry}
          onDiscard={context.onDiscard}
          onTakeBack={context.onTakeBack}
        />
      )}
      {item.state === 'held' && <HeldLine item={item} onWithdraw={context.onWithdraw} />}
      {menu !== undefined && !removed && <div className={classes.menu}>{menu}</div>}
    </div>
  );
});

function Name({ item, onName }: { item: ChatItem; onName: RowContext['onName'] }) {
  const { dark, light } = nameColour(item.author.id);
  const style = { '--name-dark': dark, '--name-light': light } as CSSProperties;
  const name = <bdi>{tamed(item.author.name)}</bdi>;
  const colon = item.style === 'action' ? ' ' : ': ';
  return (
    <>
      {onName === undefined ? (
        <span className={classes.name} style={style}>
          {name}
        </span>
      ) : (
        <button
          type="button"
          className={classes.name}
          style={style}
          tabIndex={-1}
          onClick={(event) => {
            onName(item, event.currentTarget);
          }}
        >
          {name}
        </button>
      )}
      {colon}
    </>
  );
}

function Time({ item, shown }: { item: ChatItem; shown: boolean }) {
  const format = useFormat();
  return (
    <time
      className={classes.time}
      data-shown={shown || undefined}
      dateTime={new Date(item.sentAt).toISOString()}
    >
      {format.shortTime(item.sentAt)}{' '}
    </time>
  );
}
