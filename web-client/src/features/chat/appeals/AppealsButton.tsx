import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/Dialog';
import { IconButton } from '@/components/IconButton';
import type { ChatDesk } from '../ChatDesk';
import held from '../held/held.module.css';
import { useKeepsOrder } from '../held/useHeld';
import { AppealEntry } from './AppealEntry';
import { useAppeals } from './useAppeals';
import classes from './appeals.module.css';

/** For who keeps order, while there are any: how many appeals wait, and the list of them. */
export function AppealsButton({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const keepsOrder = useKeepsOrder(desk);
  const { data = [] } = useAppeals(desk);
  const [open, setOpen] = useState(false);
  if (!keepsOrder || (data.length === 0 && !open)) return null;
  return (
    <>
      <IconButton
        className={held.button}
        label={t('appeal.waitingCount', { count: data.length })}
        icon={
          <>
            <IconScale size={20} />
            <span className={held.badge} aria-hidden="true">
              {data.length > 99 ? '99+' : data.length}
            </span>
          </>
        }
        onClick={() => {
          setOpen(true);
        }}
      />
      <Dialog
        open={open}
        onClose={() => {
          setOpen(false);
        }}
        title={t('appeal.queue')}
      >
        {data.length === 0 && <p>{t('appeal.none')}</p>}
        <ul className={classes.list} aria-label={t('appeal.queue')}>
          {data.map((appeal) => (
            <AppealEntry key={appeal.id} slug={desk.slug} appeal={appeal} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}
