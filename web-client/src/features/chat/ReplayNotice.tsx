import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Skeleton } from '@/components/Skeleton';
import { useProblemText } from '@/hooks/useProblemText';
import classes from './panel.module.css';

interface ReplayNoticeProps {
  status: string;
  code: string | undefined;
  onAgain: () => void;
}

/** What stands where nothing was said, or nothing is known of it. */
export function ReplayNotice({ status, code, onAgain }: ReplayNoticeProps) {
  const { t } = useTranslation('chat');
  const problem = useProblemText(code);
  if (status === 'failed') {
    return (
      <div className={classes.notice} data-fills role="alert">
        <p>{t('replayFailed')}</p>
        <p className={classes.why}>{problem}</p>
        <Button onClick={onAgain}>{t('tryAgain')}</Button>
      </div>
    );
  }
  if (status === 'opening') {
    return (
      <div className={classes.opening} role="status">
        <span className="sr-only">{t('opening')}</span>
        {['72%', '48%', '86%', '60%'].map((inlineSize) => (
          <Skeleton key={inlineSize} inlineSize={inlineSize} blockSize="16px" />
        ))}
      </div>
    );
  }
  return (
    <div className={classes.notice} data-fills>
      <p className={classes.why}>{t('replayEmpty')}</p>
    </div>
  );
}
