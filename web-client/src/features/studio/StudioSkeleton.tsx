import { Skeleton } from '@/components/Skeleton';
import classes from './Studio.module.css';

export function StudioSkeleton() {
  return (
    <div className={classes.layout} aria-busy="true">
      <Skeleton aspectRatio="16 / 9" borderRadius="var(--radius-card)" />
      <div className={classes.rail}>
        <Skeleton blockSize="96px" borderRadius="var(--radius-card)" />
        <Skeleton blockSize="280px" borderRadius="var(--radius-card)" />
      </div>
    </div>
  );
}
