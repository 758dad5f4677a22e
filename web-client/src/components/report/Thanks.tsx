import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportCategory } from '@/api/schema';
import { Button, ButtonLink } from '../Button';
import classes from './report.module.css';

const IN_DANGER: (ReportCategory | undefined)[] = ['self-harm', 'violence'];

/** What happens next. */
export function Thanks({ category, onClose }: { category: ReportCategory | undefined; onClose: () => void }) {
  const { t } = useTranslation('report');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <div className={classes.form}>
      <div role="status">
        <h3 ref={title} tabIndex={-1}>
          {t('thanksTitle')}
        </h3>
        <p>{t('thanks')}</p>
        {IN_DANGER.includes(category) && <p className={classes.danger}>{t('danger')}</p>}
      </div>
      <div className={classes.actions}>
        <ButtonLink to="/settings#reports">{t('toSettings')}</ButtonLink>
        <Button tone="accent" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
