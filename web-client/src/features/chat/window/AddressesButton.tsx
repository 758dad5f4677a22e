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
          <Address label={t('elsewhere.dock')} address={chatAddress(slug)} />
          <p>{t('elsewhere.dockText')}</p>
          <Address label={t('elsewhere.overlay')} address={overlayAddress(slug)} />
          <p>{t('elsewhere.overlayText')}</p>
          <p>{t('elsewhere.guarded')}</p>
        </div>
      </Dialog>
    </>
  );
}

function Address({ label, address }: { label: string; address: string }) {
  return <CopyField label={label} value={address} shown={address.replace(/^https?:\/\//u, '')} />;
}
