import { useTranslation } from 'react-i18next';
import { ShortcutSheet } from '@/components/ShortcutSheet';

export function ReplayShortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['player', 'videos']);
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
        { keys: ['<', '>'], does: t('videos:slowerOrFaster') },
        { keys: ['F'], does: t('fullScreen') },
        { keys: ['I'], does: t('pictureInPicture') },
        { keys: ['?'], does: t('thisSheet') },
      ]}
    />
  );
}
