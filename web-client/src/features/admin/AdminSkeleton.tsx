import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/Skeleton';
import classes from './admin.module.css';
import nodes from './nodes.module.css';
import totals from './totals.module.css';

/** Before it is known who looks. */
export function AdminSkeleton() {
  return (
    <div className={classes.page}>
      <LookSkeleton />
    </div>
  );
}

export function LookSkeleton() {
  const { t } = useTranslation('admin');
  const card = (blockSize: string) => <Skeleton blockSize={blockSize} borderRadius="var(--radius-card)" />;
  return (
    <div className={classes.loading} aria-busy="true">
      <p className="sr-only">{t('loading')}</p>
      {card('56px')}
      <div className={totals.tiles}>
        {[0, 1, 2, 3, 4].map((i) => (
          <div key={i}>{card('136px')}</div>
        ))}
      </div>
      <div className={nodes.list}>
        {card('150px')}
        {card('150px')}
      </div>
      {card('220px')}
    </div>
  );
}
