import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/schema';
import { CopyField } from '@/components/CopyField';
import { Field } from '@/components/Field';
import { NewTab } from './NewTab';
import type { Show } from './useShow';
import classes from './Studio.module.css';

export function TitlePanel({ channel, show }: { channel: Channel; show: Show }) {
  const { t } = useTranslation('studio');
  const path = `/c/${channel.slug}`;
  const address = new URL(path, window.location.href).href;
  return (
    <section className={classes.panel} aria-labelledby="show-title">
      <div className={classes.panelHead}>
        <h2 id="show-title">{channel.title}</h2>
        <div className={classes.ways}>
          <NewTab href="/studio/channel">{t('channelSettings')}</NewTab>
          <NewTab href={path}>{t('watchPage')}</NewTab>
        </div>
      </div>
      <div className={classes.pair}>
        <Field
          label={t('title')}
          value={show.title}
          maxLength={140}
          disabled={show.onAir}
          error={show.title.trim() === '' ? t('titleRequired') : undefined}
          onChange={(event) => {
            show.setTitle(event.currentTarget.value);
          }}
        />
        <CopyField label={t('shareAddress')} value={address} shown={`${window.location.host}${path}`} />
      </div>
    </section>
  );
}
