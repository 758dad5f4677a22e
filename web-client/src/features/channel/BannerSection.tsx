import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removeBanner, setBanner } from '@/api/channels';
import type { ChannelPage } from '@/api/schema';
import { PictureField } from '@/components/crop/PictureField';
import { pageKey, useChannelPage } from '@/hooks/useChannelPage';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

const SHAPE = { width: 1500, height: 500 };

/** The wide picture on the channel's page. */
export function BannerSection({ slug }: { slug: string }) {
  const { t } = useTranslation('channel');
  const client = useQueryClient();
  const { data: page } = useChannelPage(slug);
  const take = (changed: ChannelPage) => {
    client.setQueriesData({ queryKey: pageKey(slug) }, changed);
  };
  return (
    <Section title={t('banner.title')} lead={t('banner.lead')}>
      <PictureField
        title={t('banner.crop')}
        shape={SHAPE}
        present={page?.bannerUrl !== undefined}
        onUpload={async (picture) => {
          take(await setBanner(slug, picture));
        }}
        onRemove={async () => {
          take(await removeBanner(slug));
        }}
      >
        {page?.bannerUrl === undefined ? (
          <div className={classes.banner} />
        ) : (
          <img className={classes.banner} src={page.bannerUrl} alt={t('banner.alt')} />
        )}
      </PictureField>
    </Section>
  );
}
