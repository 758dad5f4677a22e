import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suspendChannel, takeDown } from '@/api/sanctions';
import type { House } from '@/api/schema';
import { Button } from '@/components/Button';
import { SanctionDialog } from './SanctionDialog';

/** Takes a broadcast down, or suspends the whole channel. */
export function HouseSanctions({ house: { stream, channel, title } }: { house: House }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [asked, setAsked] = useState<'takeDown' | 'suspendChannel'>();
  const close = () => {
    setAsked(undefined);
  };
  const done = () => void client.invalidateQueries({ queryKey: ['admin'] });
  return (
    <>
      {stream !== undefined && (
        <Button
          aria-label={t('sanction.takeDownNamed', { title })}
          onClick={() => {
            setAsked('takeDown');
          }}
        >
          {t('sanction.takeDown')}
        </Button>
      )}
      <Button
        aria-label={t('sanction.suspendChannelNamed', { title })}
        onClick={() => {
          setAsked('suspendChannel');
        }}
      >
        {t('sanction.suspend')}
      </Button>
      {asked === 'takeDown' && stream !== undefined && (
        <SanctionDialog
          title={t('sanction.takeDownAsk', { title: stream.title })}
          text={t('sanction.takeDownText')}
          confirm={t('sanction.takeDown')}
          act={(reason) => takeDown(stream.id, reason)}
          onDone={done}
          onClose={close}
        />
      )}
      {asked === 'suspendChannel' && (
        <SanctionDialog
          title={t('sanction.suspendChannelAsk', { title })}
          text={t('sanction.suspendChannelText')}
          confirm={t('sanction.suspendChannel')}
          timed
          act={(reason, until) => suspendChannel(channel, reason, until)}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}
