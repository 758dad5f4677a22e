import { FocusTrap } from '@mantine/core';
import { useClickOutside, useMergedRef } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useCallback, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { FormProblem } from '@/components/FormProblem';
import { IconButton } from '@/components/IconButton';
import { Skeleton } from '@/components/Skeleton';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk, ShownCard } from '../ChatDesk';
import { tamed } from '../text';
import { CardActions } from './CardActions';
import { CardFacts } from './CardFacts';
import { ModeratorFacts } from './ModeratorFacts';
import { useCard } from './useCard';
import { useCardActs } from './useCardActs';
import classes from './card.module.css';

/** px between a name and the card, and around the card. */
const GAP = 8;

/** Who somebody is in this chat, beside the name that was asked about. */
export function UserCard({ desk }: { desk: ChatDesk }) {
  const shown = useObservable(desk.card);
  if (shown === undefined) return null;
  return <Shown key={shown.person.id} desk={desk} shown={shown} />;
}

function Shown({ desk, shown: { person, at, messageId } }: { desk: ChatDesk; shown: ShownCard }) {
  const { t } = useTranslation('chat');
  const { data, error } = useCard(desk, person.id);
  const close = () => {
    desk.show(undefined);
  };
  const acts = useCardActs(desk, data, messageId);
  const card = useMergedRef(useClickOutside<HTMLDivElement>(close), usePlace(at));
  return (
    <FocusTrap innerRef={card}>
      <div
        className={classes.card}
        role="dialog"
        aria-label={t('card.of', { name: tamed(person.name) })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            close();
            if (at.isConnected) at.focus();
            return;
          }
          const act = isTyping(event) ? undefined : acts.find(({ key }) => key === event.key.toLowerCase());
          if (act === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          close();
          act.act();
        }}
      >
        <header className={classes.head}>
          {data?.avatarUrl !== undefined && <img className={classes.avatar} src={data.avatarUrl} alt="" />}
          <h3 className={classes.name}>
            <bdi>{tamed(data?.name ?? person.name)}</bdi>
          </h3>
          <IconButton label={t('card.close')} icon={<IconX size={18} />} onClick={close} data-autofocus />
        </header>
        {data === undefined && error === null && (
          <div className={classes.loading} role="status" aria-label={t('card.loading')}>
            <Skeleton inlineSize="70%" blockSize="16px" />
            <Skeleton inlineSize="50%" blockSize="16px" />
          </div>
        )}
        <FormProblem code={error === null ? undefined : problemCode(error)} />
        {data !== undefined && (
          <>
            <CardFacts card={data} />
            <CardActions desk={desk} card={data} acts={acts} onDone={close} />
            {data.recent !== undefined && <ModeratorFacts desk={desk} card={data} lines={data.recent} />}
          </>
        )}
      </div>
    </FocusTrap>
  );
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target as HTMLElement).matches('input, textarea');
}

/** Below the name where there is room, else as low as it can be, whatever height the card has by now. */
function usePlace(at: HTMLElement) {
  return useCallback(
    (card: HTMLDivElement | null) => {
      const frame = card?.offsetParent;
      if (!card || !frame) return;
      const place = () => {
        const { top, height } = frame.getBoundingClientRect();
        const wanted = at.getBoundingClientRect().bottom - top + GAP;
        card.style.insetBlockStart = `${Math.max(GAP, Math.min(wanted, height - card.offsetHeight - GAP))}px`;
      };
      place();
      const resized = new ResizeObserver(place);
      resized.observe(card);
      return () => {
        resized.disconnect();
      };
    },
    [at],
  );
}
