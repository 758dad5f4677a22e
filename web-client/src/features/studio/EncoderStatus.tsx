import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { encoderReport } from '@/api/channels';
import type { EncoderReport } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import classes from './EncoderStatus.module.css';

const LOOK_EVERY_MS = 3_000;

/** How the RTMP encoder is doing, what it can do better, and why the last one was turned away. */
export function EncoderStatus({ slug }: { slug: string }) {
  const { t } = useTranslation('studio');
  const { data } = useQuery({
    queryKey: ['encoderReport', slug],
    queryFn: () => encoderReport(slug),
    refetchInterval: LOOK_EVERY_MS,
  });
  if (data === undefined) return null;
  return (
    <section className={classes.encoder} aria-label={t('encoder.title')} role="status">
      <State report={data} />
      <Refusal report={data} />
      <Advice report={data} />
    </section>
  );
}

function State({ report: { state, picture } }: { report: EncoderReport }) {
  const { t } = useTranslation('studio');
  const format = useFormat();
  if (state !== 'on-air') return <p className={classes.state}>{t(`encoder.${state}`)}</p>;
  if (picture === undefined) return <p className={classes.state}>{t('encoder.onAirSound')}</p>;
  return (
    <p className={classes.state}>
      {t('encoder.onAir', {
        size: `${picture.width}×${picture.height}`,
        fps: format.fixed(picture.fps, 0),
        bitrate: format.bitrate(picture.bitrate),
      })}
    </p>
  );
}

/** A code that this page has no words for comes with a sentence of its own. */
function Refusal({ report: { refusal } }: { report: EncoderReport }) {
  const { t } = useTranslation('studio');
  if (refusal === undefined) return null;
  return (
    <p className={classes.refusal}>
      {t(`encoder.refusals.${refusal.code}`, { defaultValue: refusal.detail })}
    </p>
  );
}

function Advice({ report: { transcode, advice } }: { report: EncoderReport }) {
  const { t } = useTranslation('studio');
  const format = useFormat();
  if (advice.length === 0) return null;
  return (
    <>
      {transcode !== undefined && (
        <p>{t('encoder.transcode', { cpu: format.percent(Math.round(transcode.cpu * 100)) })}</p>
      )}
      <ul>
        {advice.map(({ code, text }) => (
          <li key={code}>{t(`encoder.advice.${code}`, { defaultValue: text })}</li>
        ))}
      </ul>
    </>
  );
}
