import { useTranslation } from 'react-i18next';
import { suspendChannel, takeDown } from '@/api/sanctions';
import type { House } from '@/api/schema';
import { SanctionButton } from './SanctionButton';

/** Takes a broadcast down, or suspends the whole channel. */
export function HouseSanctions({ house: { stream, channel, title } }: { house: House }) {
  const { t } = useTranslation('admin');
  return (
    <>
      {stream !== undefined && (
        <SanctionButton
          label={t('sanction.takeDown')}
          named={t('sanction.takeDownNamed', { title })}
          ask={t('sanction.takeDownAsk', { title: stream.title })}
          text={t('sanction.takeDownText')}
          act={(reason) => takeDown(stream.id, reason)}
        />
      )}
      <SanctionButton
        label={t('sanction.suspend')}
        named={t('sanction.suspendChannelNamed', { title })}
        ask={t('sanction.suspendChannelAsk', { title })}
        text={t('sanction.suspendChannelText')}
        timed
        act={(reason, until) => suspendChannel(channel, reason, until)}
      />
    </>
  );
}
