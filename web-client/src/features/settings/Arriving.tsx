import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import classes from './settings.module.css';

/** In place of what is on its way, or did not arrive. */
export function Arriving({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { t } = useTranslation('settings');
  if (error === null)
    return <Skeleton inlineSize="100%" blockSize="48px" borderRadius="var(--radius-control)" />;
  return (
    <div className={classes.row}>
      <FormProblem code={problemCode(error)} />
      <Button onClick={onRetry}>{t('tryAgain')}</Button>
    </div>
  );
}
