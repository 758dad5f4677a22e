import { IconCornerDownRight, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk } from '../ChatDesk';
import { tamed } from '../text';
import classes from './composer.module.css';

/** What the line answers, or that it changes one. */
export function Subject({ desk: { room } }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const answered = useObservable(room.drafting.replyTarget);
  const changed = useObservable(room.drafting.editTarget);
  const item = answered ?? changed;
  if (item === undefined) return null;
  const Icon = answered === undefined ? IconPencil : IconCornerDownRight;
  return (
    <div className={classes.subject} role="status">
      <Icon size={16} aria-hidden="true" />
      <span className={classes.subjectText}>
        {answered === undefined ? (
          t('changing')
        ) : (
          <>
            {t('answering')} <bdi className={classes.subjectName}>{tamed(answered.author.name)}</bdi>
          </>
        )}{' '}
        <bdi className={classes.excerpt}>{tamed(item.text)}</bdi>
      </span>
      <IconButton
        label={answered === undefined ? t('keepIt') : t('answerNobody')}
        icon={<IconX size={16} />}
        onClick={() => {
          if (answered === undefined) room.drafting.edit(undefined);
          else room.drafting.reply(undefined);
        }}
      />
    </div>
  );
}
