import { useTranslation } from 'react-i18next';
import { ShortcutSheet, type Shortcut } from '@/components/ShortcutSheet';

interface PlayerShortcutsProps {
  open: boolean;
  onClose: () => void;
  /** What only this player can do. */
  more?: Shortcut[];
}

/** The keys that every player has. */
export function PlayerShortcuts({ open, onClose, more = [] }: PlayerShortcutsProps) {
  const { t } = useTranslation('player');
  return (
    <ShortcutSheet
      open={open}
      onClose={onClose}
      shortcuts={[
        { keys: [t('space'), 'K'], does: t('playOrPause') },
        { keys: ['M'], does: t('muteOrUnmute') },
        { keys: ['J', 'L'], does: t('backOrForward') },
        { keys: ['←', '→'], does: t('seekInPlayer') },
        { keys: ['↑', '↓'], does: t('volumeInPlayer') },
        ...more,
        { keys: ['T'], does: t('theatreMode') },
        { keys: ['C'], does: t('toTheChat') },
        { keys: ['M'], does: t('menuOfMessage') },
        { keys: ['F'], does: t('fullScreen') },
        { keys: ['I'], does: t('pictureInPicture') },
        { keys: ['?'], does: t('thisSheet') },
      ]}
    />
  );
}
