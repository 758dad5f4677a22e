import { useQuery } from '@tanstack/react-query';
import { IconBroadcast } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { liveNow } from '@/api/channels';
import { Button, ButtonLink } from '@/components/Button';
import { LogoMark } from '@/components/Logo';
import { Notice } from '@/components/Notice';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { BrowseLinks } from './BrowseLinks';
import { Followed } from './Followed';
import { Hero } from './Hero';
import { HomeSkeleton } from './HomeSkeleton';
import { byViewers } from './order';
import { StreamCard } from './StreamCard';
import classes from './home.module.css';

const REFRESH_MS = 5000;

export function HomePage() {
  const { t } = useTranslation('home');
  const live = useQuery({ queryKey: ['live'], queryFn: liveNow, refetchInterval: REFRESH_MS });
  useDocumentTitle(undefined);

  if (live.data === undefined && live.isError) {
    return (
      <div className={classes.centre}>
        <Notice
          urgent
          title={t('errorTitle')}
          actions={<Button onClick={() => void live.refetch()}>{t('tryAgain')}</Button>}
        >
          {t('errorText')}
        </Notice>
      </div>
    );
  }
  if (live.data === undefined) return <HomeSkeleton />;

  const [first, ...others] = byViewers(live.data);
  if (first === undefined) {
    return (
      <>
        <DarkHouse />
        <div className={classes.page}>
          <Followed />
          <BrowseLinks />
        </div>
      </>
    );
  }
  return (
    <div className={classes.page}>
      <h1 className="sr-only">{t('pageTitle')}</h1>
      <Hero key={first.channel.slug} entry={first} />
      {others.length > 0 && (
        <section className={classes.others} aria-labelledby="also-live">
          <h2 id="also-live" className={classes.heading}>
            {t('alsoLive')}
          </h2>
          <ul className={classes.grid}>
            {others.map((entry) => (
              <li key={entry.channel.slug}>
                <StreamCard entry={entry} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Followed />
      <BrowseLinks />
    </div>
  );
}

/** Nobody is on air: the house is dark, one light is on, and it is for whoever reads this. */
function DarkHouse() {
  const { t } = useTranslation('home');
  return (
    <div className={classes.dark}>
      <Notice
        icon={<LogoMark size={72} />}
        title={t('emptyTitle')}
        actions={
          <ButtonLink to="/studio" tone="accent" large icon={<IconBroadcast size={20} aria-hidden="true" />}>
            {t('goLive')}
          </ButtonLink>
        }
      >
        {t('emptyText')}
      </Notice>
    </div>
  );
}
