import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelSettings } from '@/api/channels';
import { channelSpam } from '@/api/spam';
import { channelWords } from '@/api/words';
import { Button, ButtonLink } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { Skeleton } from '@/components/Skeleton';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useMyChannel } from '@/hooks/useMyChannel';
import { BannerSection } from './BannerSection';
import { DetailsForm } from './DetailsForm';
import { KeySection } from './KeySection';
import { ModerationLog } from './ModerationLog';
import { ModeratorsSection } from './ModeratorsSection';
import { Section } from '@/components/Section';
import { SpamSection } from '@/components/spam/SpamSection';
import { WordsSection } from '@/components/words/WordsSection';
import { settingsKey } from './settingsKey';
import { WebhooksSection } from './webhooks/WebhooksSection';
import classes from './settings.module.css';

/** All that its owner decides about a channel. */
export function ChannelSettingsPage() {
  const { t } = useTranslation('channel');
  const channel = useMyChannel();
  useDocumentTitle(t('settings.title'));
  if (channel.data === null) return <NoChannel />;
  if (channel.data !== undefined) return <Settings key={channel.data.slug} slug={channel.data.slug} />;
  return channel.isError ? <Failed onRetry={() => void channel.refetch()} /> : <Loading />;
}

function Settings({ slug }: { slug: string }) {
  const { t } = useTranslation('channel');
  const { t: words } = useTranslation('words');
  const { t: spam } = useTranslation('spam');
  const settings = useQuery({ queryKey: settingsKey(slug), queryFn: () => channelSettings(slug) });
  if (settings.data === undefined) {
    return settings.isError ? <Failed onRetry={() => void settings.refetch()} /> : <Loading />;
  }
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('settings.title')}</h1>
        <ButtonLink to={`/c/${slug}`}>{t('settings.toPage')}</ButtonLink>
      </header>
      <Section title={t('settings.details')} lead={t('settings.detailsLead')}>
        <DetailsForm slug={slug} settings={settings.data} />
      </Section>
      <BannerSection slug={slug} />
      <KeySection slug={slug} />
      <ModeratorsSection slug={slug} />
      <WordsSection words={channelWords(slug)} lead={words('leadChannel')} />
      <SpamSection spam={channelSpam(slug)} lead={spam('leadChannel')} reset={spam('resetChannel')} />
      <WebhooksSection slug={slug} />
      <ModerationLog slug={slug} />
    </div>
  );
}

function NoChannel() {
  const { t } = useTranslation('channel');
  return (
    <NoticePage
      title={t('settings.noneTitle')}
      actions={
        <ButtonLink to="/studio" tone="accent">
          {t('settings.toStudio')}
        </ButtonLink>
      }
    >
      {t('settings.noneText')}
    </NoticePage>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('channel');
  return (
    <NoticePage urgent title={t('loadFailed')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>} />
  );
}

function Loading() {
  const { t } = useTranslation('channel');
  return (
    <div className={classes.page} aria-busy="true">
      <h1 className="sr-only">{t('loading')}</h1>
      {[320, 180, 180].map((size, i) => (
        <Skeleton key={i} blockSize={`${size}px`} borderRadius="var(--radius-card)" />
      ))}
    </div>
  );
}
