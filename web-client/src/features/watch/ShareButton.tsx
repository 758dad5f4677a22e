import { IconCheck, IconShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { useCopy } from '@/hooks/useCopy';

/** The system's own share sheet on touch devices; elsewhere the address is copied, which is what people do with it. */
export function ShareButton({ title }: { title: string }) {
  const { t } = useTranslation('watch');
  const { copied, copy } = useCopy();
  const Icon = copied ? IconCheck : IconShare;

  const share = async () => {
    const url = window.location.href;
    const canShare = 'share' in navigator && matchMedia('(pointer: coarse)').matches;
    if (!canShare) await copy(url);
    else await navigator.share({ title, url }).catch(() => undefined); // closed without sharing
  };

  return (
    <Button icon={<Icon size={18} aria-hidden="true" />} onClick={() => void share()}>
      <span aria-live="polite">{copied ? t('linkCopied') : t('share')}</span>
    </Button>
  );
}
