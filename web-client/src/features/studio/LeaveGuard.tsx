import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';

/** Asks before a broadcaster on air leaves the studio, by a link, the back button or closing the tab. */
export function LeaveGuard({ onAir }: { onAir: boolean }) {
  const { t } = useTranslation('studio');
  const blocker = useBlocker(onAir);

  useEffect(() => {
    if (!onAir) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [onAir]);

  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={stay}
      title={t('leaveTitle')}
      actions={
        <>
          <Button onClick={stay}>{t('stay')}</Button>
          <Button tone="danger" onClick={() => blocker.proceed?.()}>
            {t('leave')}
          </Button>
        </>
      }
    >
      <p>{t('leaveText')}</p>
    </Dialog>
  );
}
