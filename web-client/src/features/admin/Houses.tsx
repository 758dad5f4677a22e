import { useTranslation } from 'react-i18next';
import type { House } from '@/api/schema';
import { HouseRow } from './HouseRow';
import classes from './houses.module.css';
import page from './admin.module.css';

const COLUMNS = ['channel', 'since', 'node', 'floor', 'gallery', 'mode'] as const;

/** Every channel that is on air or has somebody in its house; on a narrow page a row becomes a card. */
export function Houses({ houses, now }: { houses: House[]; now: number }) {
  const { t } = useTranslation('admin');
  return (
    <section className={page.section} aria-labelledby="houses-title">
      <h2 id="houses-title">{t('houses.title')}</h2>
      {houses.length === 0 ? (
        <div className={page.empty}>
          <strong>{t('houses.noneTitle')}</strong>
          <p>{t('houses.noneText')}</p>
        </div>
      ) : (
        <table className={classes.table} aria-labelledby="houses-title">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`houses.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">{t('houses.seats')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {houses.map((house) => (
              <HouseRow key={house.channel} house={house} now={now} columns={COLUMNS.length + 1} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
