import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '@/api/chat';
import { chatAround } from '@/api/conduct';
import { useFormat } from '@/i18n/useFormat';
import type { ChatDesk } from '../ChatDesk';
import { useEmoteAddresses } from '../emotes/useEmotes';
import { MessageText } from '../MessageText';
import { tamed } from '../text';
import { JumpButton } from './JumpButton';
import { useListed } from './useListed';
import classes from './card.module.css';

/** What somebody has said here lately, and what was said around it, for who keeps order. */
export function RecentLines({ desk, lines }: { desk: ChatDesk; lines: ChatLine[] }) {
  const { t } = useTranslation('chat');
  const [open, setOpen] = useState<string>();
  return (
    <section className={classes.recent} aria-label={t('card.recent')}>
      <h4>{t('card.recent')}</h4>
      {lines.length === 0 && <p className={classes.nothing}>{t('card.nothing')}</p>}
      <ol>
        {lines.map((line) => (
          <Recent
            key={line.message.id}
            desk={desk}
            line={line}
            open={open === line.message.id}
            onOpen={(wanted) => {
              setOpen(wanted ? line.message.id : undefined);
            }}
          />
        ))}
      </ol>
    </section>
  );
}

interface RecentProps {
  desk: ChatDesk;
  line: ChatLine;
  open: boolean;
  onOpen: (wanted: boolean) => void;
}

/** One of them. What is in the list is shown there, among what was said around it; for anything else that is asked for. */
function Recent({ desk, line, open, onOpen }: RecentProps) {
  const { t } = useTranslation('chat');
  const { id } = line.message;
  const listed = useListed(desk, id);
  return (
    <li data-shadowed={line.shadowed}>
      <Line desk={desk} line={line} />{' '}
      {listed ? (
        <JumpButton desk={desk} id={id} />
      ) : (
        <>
          <button
            type="button"
            className={classes.around}
            aria-expanded={open}
            onClick={() => {
              onOpen(!open);
            }}
          >
            {t('card.around')}
          </button>
          {open && <Around desk={desk} line={line} />}
        </>
      )}
    </li>
  );
}

function Line({ desk, line: { message, shadowed } }: { desk: ChatDesk; line: ChatLine }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const emotes = useEmoteAddresses(desk.slug);
  return (
    <>
      <time dateTime={message.sentAt}>{format.shortTime(Date.parse(message.sentAt))}</time>{' '}
      <MessageText text={message.text} emotes={emotes} />
      {shadowed === true && <span className={classes.when}> ({t('shadowed')})</span>}
    </>
  );
}

/** Some messages before and after. */
function Around({ desk, line }: { desk: ChatDesk; line: ChatLine }) {
  const { t } = useTranslation('chat');
  const { slug } = desk;
  const { epoch, seq, message } = line;
  const { data } = useQuery({
    queryKey: ['chat', slug, 'around', message.id],
    queryFn: () => chatAround(slug, { epoch, seq }),
    retry: false,
  });
  return (
    <ol className={classes.context} aria-label={t('card.aroundOf')}>
      {data?.map((each) => (
        <li key={each.message.id} aria-current={each.message.id === message.id || undefined}>
          <bdi className={classes.author}>{tamed(each.message.author.name)}:</bdi>{' '}
          <Line desk={desk} line={each} /> <JumpButton desk={desk} id={each.message.id} />
        </li>
      ))}
    </ol>
  );
}
