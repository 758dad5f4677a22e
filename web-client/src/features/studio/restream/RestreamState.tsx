import { useTranslation } from 'react-i18next';
import type { RestreamTarget } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import classes from './restream.module.css';

/** How it goes, in a word; why it does not, in a sentence. */
export function RestreamState({ status }: { status: RestreamTarget['status'] }) {
  const { t } = useTranslation('restreams');
  const format = useFormat();
  const { state, reason, retryAt, bitrate, leftOut } = status;
  return (
    <div className={classes.status} role="status">
      <p>
        <span className={classes[state]}>{t(`state.${state}`)}</span>
        {bitrate !== undefined && ` · ${format.bitrate(bitrate)}`}
      </p>
      {reason !== undefined && <p>{t(`reason.${reason}`)}</p>}
      {retryAt !== undefined && <p>{t('retry', { when: format.timeOfDay(Date.parse(retryAt)) })}</p>}
      {leftOut !== undefined && leftOut > 0 && <p>{t('leftOut', { count: leftOut })}</p>}
    </div>
  );
}
