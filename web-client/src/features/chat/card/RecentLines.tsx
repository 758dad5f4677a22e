import { useTranslation } from 'react-i18next';
import type { ChatLine } from '@/api/chat';
import { useFormat } from '@/i18n/useFormat';
import type { ChatDesk } from '../ChatDesk';
import { useEmoteAddresses } from '../emotes/useEmotes';
import { MessageText } from '../MessageText';
import classes from './card.module.css';

/** What somebody has said here lately, for who keeps order. */
export function RecentLines({ desk, lines }: { desk: ChatDesk; lines: ChatLine[] }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const emotes = useEmoteAddresses(desk.slug);
  return (
    <section className={classes.recent} aria-label={t('card.recent')}>
      <h4>{t('card.recent')}</h4>
      {lines.length === 0 && <p className={classes.nothing}>{t('card.nothing')}</p>}
      <ol>
        {lines.map(({ id, sentAt, text }) => (
          <li key={id}>
            <time dateTime={sentAt}>{format.shortTime(Date.parse(sentAt))}</time>{' '}
            <MessageText text={text} emotes={emotes} />
          </li>
        ))}
      </ol>
    </section>
  );
}
