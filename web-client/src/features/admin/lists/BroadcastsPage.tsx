import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { houseBroadcasts } from '@/api/house';
import { Field } from '@/components/Field';
import { useDebounced } from '@/hooks/useDebounced';
import page from '../admin.module.css';
import { BroadcastLine } from './BroadcastLine';
import { BulkBar } from './BulkBar';
import { ItemList } from './ItemList';
import { useChosen } from './useChosen';
import classes from './lists.module.css';

const TYPING_MS = 250;

/** Every broadcast there was, of all channels or of the one in the address. */
export function BroadcastsPage() {
  const { t } = useTranslation('admin');
  const channel = useSearchParams()[0].get('channel') ?? '';
  const [typed, setTyped] = useState('');
  const query = useDebounced(typed.trim(), TYPING_MS);
  const chosen = useChosen();
  const found = useInfiniteQuery({
    queryKey: ['admin', 'broadcasts', channel, query],
    queryFn: ({ pageParam }) => houseBroadcasts(channel, query, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={page.section} aria-labelledby="broadcasts-title">
      <h2 id="broadcasts-title">{t('lists.broadcasts')}</h2>
      {channel !== '' && (
        <p>
          {t('lists.onlyOf', { channel })} <Link to="/admin/broadcasts">{t('lists.ofAll')}</Link>
        </p>
      )}
      <Field
        className={classes.search}
        label={t('lists.searchBroadcasts')}
        type="search"
        maxLength={100}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <BulkBar
        chosen={chosen}
        actions={['take-down-streams', 'restore-streams', 'hide-videos', 'show-videos']}
      />
      <ItemList
        label={t('lists.broadcasts')}
        none={t('lists.noBroadcasts')}
        found={found}
        items={({ broadcasts }) => broadcasts}
      >
        {(broadcast) => (
          <BroadcastLine
            key={broadcast.id}
            broadcast={broadcast}
            chosen={chosen.has(broadcast.id)}
            onChoose={() => {
              chosen.toggle(broadcast.id);
            }}
          />
        )}
      </ItemList>
    </section>
  );
}
