import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import classes from './ShortcutSheet.module.css';

export interface Shortcut {
  keys: string[];
  does: string;
}

interface ShortcutSheetProps {
  open: boolean;
  onClose: () => void;
  shortcuts: Shortcut[];
}

export function ShortcutSheet({ open, onClose, shortcuts }: ShortcutSheetProps) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts')}>
      <dl className={classes.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className={classes.row}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
