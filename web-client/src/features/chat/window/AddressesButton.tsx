import { IconScreenShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '@/components/CopyField';
import { Dialog } from '@/components/Dialog';
import { IconButton } from '@/components/IconButton';
import { chatAddress, overlayAddress } from './popOut';
import classes from './window.module.css';

/** For who broadcasts: where their program finds the chat. */
export function AddressesButton({ slug }: { slug: string }) {
  const { t } = useTranslation('chat');
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t('elsewhere.title')}
        icon={<IconScreenShare size={20} />}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      />
      <Dialog
        open={open}
        onClose={() => {
          setOpen(false);
        }}
        title={t('elsewhere.title')}
      >
        <div className={classes.addresses}>
          <CopyField label={t('elsewhere.dock')} value={chatAddress(slug)} />
          <p>{t('elsewhere.dockText')}</p>
          <CopyField label={t('elsewhere.overlay')} value={overlayAddress(slug)} />
          <p>{t('elsewhere.overlayText')}</p>
          <p>{t('elsewhere.guarded')}</p>
        </div>
      </Dialog>
    </>
  );
}
