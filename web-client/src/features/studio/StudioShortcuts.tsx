import { useTranslation } from 'react-i18next';
import { ShortcutSheet } from '@/components/ShortcutSheet';

export function StudioShortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('studio');
  return (
    <ShortcutSheet
      open={open}
      onClose={onClose}
      shortcuts={[
        { keys: ['M'], does: t('microphoneOnOff') },
        { keys: ['V'], does: t('cameraOnOff') },
        { keys: ['S'], does: t('screenOnOff') },
        { keys: ['M'], does: t('menuOfMessage') },
        { keys: ['?'], does: t('thisSheet') },
      ]}
    />
  );
}
