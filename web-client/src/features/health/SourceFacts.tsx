import { useTranslation } from 'react-i18next';
import type { HealthSample } from '@/api/schema';
import { FactList } from '@/components/FactList';
import { useFormat } from '@/i18n/useFormat';
import classes from './page.module.css';

/** What there is to know beside the picture: the sound, how it keeps step, and what is done to the media here. */
export function SourceFacts({ sample }: { sample: HealthSample }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const { sound, driftMs, transcode, limitation } = sample;
  const facts = [
    { name: t('facts.sound'), value: soundWords(sample) },
    {
      name: t('facts.soundBitrate'),
      value: sound === undefined ? t('unknown') : format.bitrate(sound.bitrate),
    },
    { name: t('facts.drift'), value: driftMs === undefined ? t('unknown') : format.milliseconds(driftMs) },
    {
      name: t('facts.transcode'),
      value:
        transcode === undefined
          ? t('facts.noTranscode')
          : t('facts.transcoded', {
              reason: t([`reasons.${transcode.reason}` as 'reasons.other', 'reasons.other']),
              cpu: format.percent(Math.round(transcode.cores * 100)),
            }),
    },
    {
      name: t('facts.limit'),
      value: limitation === undefined ? t('unknown') : t(`limits.${limitation}`),
    },
  ];
  return (
    <section className={classes.card} aria-labelledby="facts-title">
      <h2 id="facts-title">{t('facts.title')}</h2>
      <FactList facts={facts} />
    </section>
  );

  function soundWords({ sound: of }: HealthSample): string {
    if (of === undefined) return t('facts.noSound');
    if (!of.arrives) return t('facts.soundAway');
    return t(of.silent ? 'facts.silent' : 'facts.heard');
  }
}
