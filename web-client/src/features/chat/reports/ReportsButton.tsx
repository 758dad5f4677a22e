import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk } from '../ChatDesk';
import { useKeepsOrder } from '../held/useHeld';
import { useChatReports } from './useChatReports';
import held from '../held/held.module.css';

/** For who keeps order: how many reports of this chat wait, and the way to them. */
export function ReportsButton({ desk }: { desk: ChatDesk }) {
  return useKeepsOrder(desk) ? <Waiting desk={desk} /> : null;
}

function Waiting({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('report');
  const open = useObservable(desk.reported);
  const { cases, more } = useChatReports(desk.slug);
  const count = cases?.length ?? 0;
  return (
    <IconButton
      className={held.button}
      label={count === 0 ? t('panel.title') : t('panel.waiting', { count })}
      icon={
        <>
          <IconFlag size={20} />
          {count > 0 && (
            <span className={held.badge} aria-hidden="true">
              {more ? `${count}+` : count}
            </span>
          )}
        </>
      }
      aria-expanded={open}
      onClick={() => {
        desk.review(!open);
      }}
    />
  );
}
