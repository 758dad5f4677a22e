import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import panel from '../panel.module.css';

/** In the place of a chat that is in a window of its own. */
export function ChatAway({ onPicture, onBack }: { onPicture: boolean; onBack: () => void }) {
  const { t } = useTranslation('chat');
  return (
    <section className={panel.panel} data-on-picture={onPicture} aria-label={t('chat')}>
      <div className={panel.notice} data-fills>
        <IconExternalLink size={28} aria-hidden="true" />
        <p>{t('away')}</p>
        <Button onClick={onBack}>{t('fetchBack')}</Button>
      </div>
    </section>
  );
}
