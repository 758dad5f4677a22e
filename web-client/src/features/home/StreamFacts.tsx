import { useTranslation } from 'react-i18next';
import { useNow } from '@/hooks/useNow';
import { useFormat } from '@/i18n/useFormat';
import classes from './home.module.css';

export function StreamFacts({ viewers, startedAt }: { viewers: number; startedAt: string }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const age = useNow(15_000) - Date.parse(startedAt);
  return (
    <p className={classes.facts}>
      <span>{t('watching', { count: viewers, shown: format.count(viewers) })}</span>
      <span aria-hidden="true">·</span>
      <time dateTime={startedAt}>
        {age < 60_000 ? t('justStarted') : t('liveFor', { age: format.age(age) })}
      </time>
    </p>
  );
}
