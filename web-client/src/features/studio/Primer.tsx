import { IconCamera, IconScreenShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import type { LocalMedia } from '@/media/LocalMedia';
import classes from './Preview.module.css';

interface PrimerProps {
  media: LocalMedia;
  onAllow: () => Promise<void>;
}

/** Says what the browser is about to ask and why, so that the question does not come out of nowhere. */
export function Primer({ media, onAllow }: PrimerProps) {
  const { t } = useTranslation('studio');
  const [asking, setAsking] = useState(false);

  const ask = async (question: () => Promise<void>) => {
    setAsking(true);
    await question().finally(() => {
      setAsking(false);
    });
  };

  return (
    <div className={classes.primer}>
      <p className={classes.primerTitle}>{asking ? t('askingTitle') : t('primerTitle')}</p>
      <p className={classes.primerText}>{asking ? t('askingText') : t('primerText')}</p>
      <div className={classes.primerActions}>
        <Button
          tone="accent"
          large
          busy={asking}
          icon={<IconCamera size={20} aria-hidden="true" />}
          onClick={() => void ask(onAllow)}
        >
          {t('allowDevices')}
        </Button>
        <Button
          large
          tone="plain"
          icon={<IconScreenShare size={20} aria-hidden="true" />}
          onClick={() => void ask(() => media.shareScreen())}
        >
          {t('shareScreenInstead')}
        </Button>
      </div>
    </div>
  );
}
