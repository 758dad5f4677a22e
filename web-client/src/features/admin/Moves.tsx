import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Move } from '@/api/schema';
import { Button } from '@/components/Button';
import { useFormat } from '@/i18n/useFormat';
import { Reason } from './Reason';
import { shortViewer } from './shortViewer';
import classes from './moves.module.css';
import page from './admin.module.css';

const AT_FIRST = 8;

/** Who changed seats last, the newest first. */
export function Moves({ moves, now }: { moves: Move[]; now: number }) {
  const { t } = useTranslation('admin');
  const [all, setAll] = useState(false);
  return (
    <section className={page.section} aria-labelledby="moves-title">
      <h2 id="moves-title">{t('moves.title')}</h2>
      {moves.length === 0 && <p className={page.muted}>{t('moves.none')}</p>}
      <ol className={classes.list}>
        {(all ? moves : moves.slice(0, AT_FIRST)).map((move) => (
          <MoveLine key={`${move.at} ${move.viewer} ${move.seat}`} move={move} now={now} />
        ))}
      </ol>
      {moves.length > AT_FIRST && (
        <Button
          className={classes.more}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('moves.fewer') : t('moves.all', { shown: moves.length })}
        </Button>
      )}
    </section>
  );
}

function MoveLine({ move, now }: { move: Move; now: number }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const at = Date.parse(move.at);
  return (
    <li className={classes.move}>
      <time dateTime={move.at} title={format.timeOfDay(at)}>
        {format.ago(now - at)}
      </time>
      <Link to={`/c/${move.channel}`}>{move.channel}</Link>
      <code>{shortViewer(move.viewer)}</code>
      <strong>{t(`seats.names.${move.seat}`)}</strong>
      <Reason className={classes.reason} reason={move.reason} />
    </li>
  );
}
