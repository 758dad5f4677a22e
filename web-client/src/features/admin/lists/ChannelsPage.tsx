import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseChannels } from '@/api/house';
import { Field } from '@/components/Field';
import { useDebounced } from '@/hooks/useDebounced';
import page from '../admin.module.css';
import { BulkBar } from './BulkBar';
import { ChannelLine } from './ChannelLine';
import { ItemList } from './ItemList';
import { useChosen } from './useChosen';
import classes from './lists.module.css';

const TYPING_MS = 250;

/** Every channel of the house, and what can be done about it. */
export function ChannelsPage() {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const query = useDebounced(typed.trim(), TYPING_MS);
  const chosen = useChosen();
  const found = useInfiniteQuery({
    queryKey: ['admin', 'channels', query],
    queryFn: ({ pageParam }) => houseChannels(query, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={page.section} aria-labelledby="channels-title">
      <h2 id="channels-title">{t('lists.channels')}</h2>
      <Field
        className={classes.search}
        label={t('lists.searchChannels')}
        type="search"
        maxLength={100}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <BulkBar chosen={chosen} actions={['suspend-channels', 'reinstate-channels']} />
      <ItemList
        label={t('lists.channels')}
        none={t('lists.noChannels')}
        found={found}
        items={({ channels }) => channels}
      >
        {(channel) => (
          <ChannelLine
            key={channel.slug}
            channel={channel}
            chosen={chosen.has(channel.slug)}
            onChoose={() => {
              chosen.toggle(channel.slug);
            }}
          />
        )}
      </ItemList>
    </section>
  );
}
