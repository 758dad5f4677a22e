import { useTranslation } from 'react-i18next';
import type { Encoder } from '@/api/schema';
import { CopyField } from '@/components/CopyField';
import classes from './settings.module.css';

/** What to fill in in OBS, under Settings, Stream. RTMP only where this house takes it. */
export function ObsSettings({ encoder, streamKey }: { encoder: Encoder; streamKey: string | undefined }) {
  const { t } = useTranslation('channel');
  const key = (label: string) =>
    streamKey === undefined ? (
      <p className={classes.muted}>{t('obs.keyHidden', { field: label })}</p>
    ) : (
      <CopyField label={label} value={streamKey} />
    );
  return (
    <div className={classes.setup}>
      <h3>{t('obs.whip')}</h3>
      <p className={classes.muted}>{t('obs.whipText')}</p>
      <CopyField label={t('obs.server')} value={encoder.whipUrl} />
      {key(t('obs.bearer'))}
      {encoder.rtmpUrl !== undefined && (
        <>
          <h3>{t('obs.rtmp')}</h3>
          <p className={classes.muted}>{t('obs.rtmpText')}</p>
          <CopyField label={t('obs.server')} value={encoder.rtmpUrl} />
          {key(t('obs.streamKey'))}
        </>
      )}
    </div>
  );
}
