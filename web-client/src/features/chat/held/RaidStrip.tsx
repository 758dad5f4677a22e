import { IconShieldBolt, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { IconButton } from '@/components/IconButton';
import type { ChatDesk } from '../ChatDesk';
import { useKeepsOrder } from './useHeld';
import { useGuard } from './useGuard';
import { useRaid, type RaidNotice } from './useRaid';
import classes from './held.module.css';

/** For who keeps order: it looks like a raid, and one click tightens the rules, as one takes that back. */
export function RaidStrip({ desk }: { desk: ChatDesk }) {
  return useKeepsOrder(desk) ? <Strip desk={desk} /> : null;
}

function Strip({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const [notice, dismiss] = useRaid(desk);
  const guard = useGuard(desk);
  if (guard.up) {
    return (
      <div className={classes.raid} role="status">
        <IconShieldBolt size={20} aria-hidden="true" />
        <p>{t('raid.tight')}</p>
        <Button
          busy={guard.busy}
          onClick={() => {
            dismiss();
            guard.lower();
          }}
        >
          {t('raid.loosen')}
        </Button>
      </div>
    );
  }
  if (notice === undefined) return null;
  return (
    <div className={classes.raid} role="alert" data-urgent>
      <IconShieldBolt size={20} aria-hidden="true" />
      <p>
        <strong>{t('raid.title')}</strong> <Signs notice={notice} />
      </p>
      <Button
        busy={guard.busy}
        title={t('raid.tightenHint', { minutes: guard.followersMinutes, seconds: guard.slowSeconds })}
        onClick={guard.raise}
      >
        {t('raid.tighten')}
      </Button>
      <IconButton label={t('dismiss')} icon={<IconX size={16} />} onClick={dismiss} />
    </div>
  );
}

/** What is there at all, the most telling first. */
function Signs({ notice }: { notice: RaidNotice }) {
  const { t } = useTranslation('chat');
  const signs = (['copies', 'newAccounts', 'arrivals', 'firstTime'] as const)
    .filter((sign) => notice[sign] > 1)
    .slice(0, 2)
    .map((sign) => t(`raid.${sign}`, { count: notice[sign] }));
  return <>{signs.join(' ')}</>;
}
