import { useTranslation } from 'react-i18next';
import { HousePage } from '@/components/house/HousePage';
import { useHouse } from '@/components/house/useHouse';
import { Skeleton } from '@/components/Skeleton';
import classes from './replay.module.css';

export function ReplaySkeleton() {
  const { t } = useTranslation('videos');
  const house = useHouse();
  return (
    <HousePage
      house={house}
      chat={null}
      picture={
        <div className={classes.frame}>
          <Skeleton aspectRatio="16 / 9" borderRadius="var(--stage-radius, var(--radius-card))" />
        </div>
      }
    >
      <div className={classes.head} aria-busy="true">
        <h1 className="sr-only">{t('opening')}</h1>
        <div className={classes.info}>
          <Skeleton inlineSize="44px" blockSize="44px" borderRadius="50%" />
          <div className={classes.names}>
            <Skeleton inlineSize="60%" blockSize="28px" />
            <Skeleton inlineSize="40%" blockSize="16px" />
          </div>
          <Skeleton inlineSize="96px" blockSize="40px" borderRadius="var(--radius-control)" />
        </div>
      </div>
    </HousePage>
  );
}
