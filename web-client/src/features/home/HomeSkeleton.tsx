import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/Skeleton';
import hero from './Hero.module.css';
import classes from './home.module.css';

export function HomeSkeleton() {
  const { t } = useTranslation('home');
  return (
    <div className={classes.page} aria-busy="true">
      <h1 className="sr-only">{t('loading')}</h1>
      <div className={hero.hero}>
        <Skeleton aspectRatio="16 / 9" borderRadius="var(--radius-card)" />
        <div className={hero.programme}>
          <Skeleton inlineSize="64px" blockSize="24px" />
          <Skeleton inlineSize="100%" blockSize="44px" />
          <Skeleton inlineSize="60%" blockSize="36px" />
          <Skeleton inlineSize="140px" blockSize="48px" borderRadius="var(--radius-control)" />
        </div>
      </div>
    </div>
  );
}
