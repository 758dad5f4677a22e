import { IconHeadphones } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChannelArt } from '@/components/ChannelArt';
import classes from './PhaseOverlay.module.css';

/** The stage for who only listens. */
export function AudioOnly({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation('watch');
  return (
    <div className={`${classes.curtain} ${classes.unpressed}`}>
      <div className={classes.art}>
        <ChannelArt slug={slug} name={name} quiet />
      </div>
      <div className={classes.message}>
        <IconHeadphones size={40} aria-hidden="true" />
        <p className={classes.text}>{t('soundOnly')}</p>
      </div>
    </div>
  );
}
