import { IconCornerDownRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '@/chat/types';
import { tamed } from './text';
import classes from './message.module.css';

/** What a message answers, which leads there. */
export function QuoteLine({ quote, onShow }: { quote: Quote; onShow: (id: string) => void }) {
  const { t } = useTranslation('chat');
  return (
    <button
      type="button"
      className={classes.quote}
      tabIndex={-1}
      onClick={() => {
        onShow(quote.id);
      }}
    >
      <IconCornerDownRight size={14} aria-hidden="true" />
      <span className="sr-only">{t('inReplyTo')}</span>
      <bdi className={classes.quoteName}>{tamed(quote.authorName)}</bdi>{' '}
      <bdi className={classes.quoteText}>{tamed(quote.excerpt)}</bdi>
    </button>
  );
}
