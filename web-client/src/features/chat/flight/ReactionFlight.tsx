import { useEffect, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatRoom } from '@/chat/ChatRoom';
import { Flights, type Flight } from '@/chat/Flights';
import { useMedia } from '@/hooks/useMedia';
import { REACTIONS } from '../reactions';
import { useChatRoom } from '../useChatRoom';
import classes from './flight.module.css';

/** What is let fly in a channel's chat, over its picture. Who wants no motion sees how many there are. */
export function ReactionFlight({ slug }: { slug: string }) {
  const room = useChatRoom(slug);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  return still ? <Count room={room} /> : <Flying room={room} />;
}

function Flying({ room }: { room: ChatRoom }) {
  const [flights] = useState(() => new Flights());
  const [inAir, setInAir] = useState<Flight[]>([]);
  useEffect(
    () =>
      room.reactions.onFlown((counts) => {
        // Nothing moves on a page that is not seen, so that nothing would land there either.
        if (document.hidden) return;
        const launched = flights.take(counts);
        if (launched.length > 0) setInAir((before) => [...before, ...launched]);
      }),
    [room, flights],
  );
  return (
    <div className={classes.sky} aria-hidden="true">
      {inAir.map(({ id, reaction, count, across, delay }) => {
        const Icon = REACTIONS.find((each) => each.reaction === reaction)?.Icon;
        const style = { '--across': across, animationDelay: `${Math.round(delay)}ms` } as CSSProperties;
        return (
          <span
            key={id}
            className={classes.way}
            style={style}
            data-flying={reaction}
            onAnimationEnd={() => {
              flights.landed(id);
              setInAir((before) => before.filter((each) => each.id !== id));
            }}
          >
            <span className={classes.flight} data-reaction={reaction}>
              {Icon && <Icon size={20} />}
              {count > 1 && <b>{count}</b>}
            </span>
          </span>
        );
      })}
    </div>
  );
}

/** How long a reaction counts as being now (ms). */
const NOW_MS = 4_000;

function Count({ room }: { room: ChatRoom }) {
  const { t } = useTranslation('chat');
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = room.reactions.onFlown((counts) => {
      const more = Object.values(counts).reduce((sum, each) => sum + each, 0);
      setCount((before) => before + more);
      const timer = setTimeout(() => {
        timers.delete(timer);
        setCount((before) => before - more);
      }, NOW_MS);
      timers.add(timer);
    });
    return () => {
      stop();
      timers.forEach(clearTimeout);
      setCount(0);
    };
  }, [room]);
  return count > 0 && <span className={classes.count}>{t('reactionsNow', { count })}</span>;
}
