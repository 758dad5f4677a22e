import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../IconButton';
import type { House } from './useHouse';

/** In the chat's own head; where the chat is a tab, the other tab does it. */
export function HideChat({ house }: { house: House }) {
  const { t } = useTranslation('player');
  if (house.layout === 'below') return null;
  return (
    <IconButton
      label={t('hideChat')}
      icon={<IconX size={20} />}
      onClick={() => {
        house.showChat(false);
      }}
    />
  );
}
