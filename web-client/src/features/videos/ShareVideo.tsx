import { Popover } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { Button } from '@/components/Button';
import { CheckField } from '@/components/CheckField';
import { CopyField } from '@/components/CopyField';
import { clock } from '@/i18n/useFormat';
import { addressAt } from './startTime';
import classes from './replay.module.css';

/** The address to pass on, from the beginning or from where one is. */
export function ShareVideo({ video, element }: { video: Video; element: HTMLVideoElement | null }) {
  const { t } = useTranslation('videos');
  const [open, setOpen] = useState(false);
  const [second, setSecond] = useState(0);
  const [fromHere, setFromHere] = useState(false);
  const address = addressAt(window.location.href, fromHere ? second : undefined);
  const toggle = (next: boolean) => {
    if (next) setSecond(element?.currentTime ?? 0);
    setOpen(next);
  };
  return (
    <Popover opened={open} onChange={toggle} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          icon={<IconShare size={18} aria-hidden="true" />}
          onClick={() => {
            toggle(!open);
          }}
        >
          {t('share')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.share} aria-label={t('share')}>
        <CopyField label={t('shareAddress')} value={address} shown={address.replace(/^https?:\/\//u, '')} />
        {second >= 1 && (
          <CheckField
            label={t('startAt', { time: clock(1000 * second) })}
            checked={fromHere}
            onChange={setFromHere}
          />
        )}
        {video.visibility === 'private' && <p className={classes.note}>{t('sharePrivate')}</p>}
        {canShare() && (
          <Button
            onClick={() => {
              // Closed without sharing is fine.
              navigator.share({ title: video.title, url: address }).catch(() => undefined);
            }}
          >
            {t('shareElsewhere')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The system's own sheet, where there is one that people use. */
function canShare(): boolean {
  return 'share' in navigator && matchMedia('(pointer: coarse)').matches;
}
