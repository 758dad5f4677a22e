import { useTranslation } from 'react-i18next';
import type { ChatDesk } from '../ChatDesk';
import { useListed } from './useListed';
import classes from './card.module.css';

/** The way to a message in the list; nothing where the list does not have it. */
export function JumpButton({ desk, id }: { desk: ChatDesk; id: string }) {
  const { t } = useTranslation('chat');
  if (!useListed(desk, id)) return null;
  return (
    <button
      type="button"
      className={classes.around}
      onClick={() => {
        desk.show(undefined);
        desk.jumps.to(id);
      }}
    >
      {t('jump')}
    </button>
  );
}
