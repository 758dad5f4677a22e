import { useTranslation } from 'react-i18next';
import type { HealthSample } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import classes from './page.module.css';

/** Of an encoder over RTMP it is measured behind the repackager; WebRTC's VP8 is encoded anew only after it. */
const isEncodedAnew = ({ transcode }: HealthSample) => transcode !== undefined && transcode.reason !== 'vp8';

/** What comes in of the picture, a row for each size. */
export function LayerTable({ sample }: { sample: HealthSample }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const { layers } = sample;
  if (layers.length === 0) return null;
  return (
    <div className={classes.card}>
      <h2 id="layers-title">{t(isEncodedAnew(sample) ? 'layers.encodedAnew' : 'layers.title')}</h2>
      {/* The table may be wider than a phone: it scrolls, by keyboard as well. */}
      <div className={classes.scroll} role="region" aria-labelledby="layers-title" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('layers.layer')}</th>
              <th scope="col">{t('layers.size')}</th>
              <th scope="col">{t('layers.codec')}</th>
              <th scope="col">{t('measures.fps')}</th>
              <th scope="col">{t('measures.bitrate')}</th>
              <th scope="col">{t('layers.keyFrames')}</th>
              <th scope="col">{t('measures.loss')}</th>
            </tr>
          </thead>
          <tbody>
            {layers.map((layer) => (
              <tr key={layer.layer ?? 'only'} data-active={layer.fps > 0}>
                <th scope="row">{t(`layers.names.${layer.layer ?? 'only'}`)}</th>
                <td>{layer.width > 0 ? `${layer.width} × ${layer.height}` : t('unknown')}</td>
                <td>{layer.codec}</td>
                <td>{layer.fps > 0 ? format.fixed(layer.fps, 0) : t('layers.paused')}</td>
                <td>{format.bitrate(layer.bitrate)}</td>
                <td>
                  {layer.keyFrameMs > 0
                    ? t('layers.seconds', { seconds: format.fixed(layer.keyFrameMs / 1000, 1) })
                    : t('unknown')}
                </td>
                <td>{format.percent(layer.loss)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
