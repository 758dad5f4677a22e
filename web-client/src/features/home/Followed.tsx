import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { followedChannels } from '@/api/channels';
import { ChannelGrid } from '@/components/ChannelGrid';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import classes from './home.module.css';

/** As many as two rows of a wide screen hold. */
const SHOWN = 10;
const REFRESH_MS = 30_000;

/** The channels that one follows, those on air first; nothing for who follows none. */
export function Followed() {
  const { t } = useTranslation('home');
  const signedIn = useSessionStatus() === 'signed-in';
  const { data: followed } = useQuery({
    queryKey: ['follows'],
    queryFn: followedChannels,
    enabled: signedIn,
    refetchInterval: REFRESH_MS,
  });
  if (!signedIn || followed === undefined || followed.length === 0) return null;
  return (
    <section className={classes.others} aria-labelledby="followed">
      <h2 id="followed" className={classes.heading}>
        {t('followed')}
      </h2>
      <ChannelGrid entries={followed.slice(0, SHOWN)} />
    </section>
  );
}
