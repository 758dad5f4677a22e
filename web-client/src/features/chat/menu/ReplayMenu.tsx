import { useTranslation } from 'react-i18next';
import type { Target } from '@/components/report/target';
import { useAccount } from '@/hooks/useAccount';
import type { MessageMenuProps } from '../parts';
import { CopyItem } from './CopyItem';
import { MoreMenu } from './MoreMenu';
import { ReportItem } from './ReportItem';
import classes from './menu.module.css';

interface ReplayMenuProps extends MessageMenuProps {
  onReport: (target: Target) => void;
}

/** What can be done with what was said during a broadcast that is over. */
export function ReplayMenu({ message, opened, onChange, onReport }: ReplayMenuProps) {
  const { t } = useTranslation('chat');
  const own = message.author.id === useAccount()?.id;
  return (
    <div className={classes.bar} role="group" aria-label={t('menu.actions')}>
      <MoreMenu opened={opened} onChange={onChange}>
        <CopyItem message={message} />
        {!own && <ReportItem message={message} onReport={onReport} />}
      </MoreMenu>
    </div>
  );
}
