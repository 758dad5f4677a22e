import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hideVideo, takeDown } from '@/api/sanctions';
import type { BroadcastItem } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import sanctions from '../sanctions.module.css';
import { Choice } from './Choice';
import { ClosedNote } from './ClosedNote';
import { ReopenButton } from '../ReopenButton';
import { SanctionButton } from '../SanctionButton';

interface BroadcastLineProps {
  broadcast: BroadcastItem;
  chosen: boolean;
  onChoose: () => void;
}

export function BroadcastLine({ broadcast, chosen, onChoose }: BroadcastLineProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { id, title, channel, channelTitle, startedAt, endedAt, recorded, closed } = broadcast;
  const facts = [
    channelTitle,
    format.dateTime(Date.parse(startedAt)),
    endedAt === undefined ? t('lists.onAir') : format.age(Date.parse(endedAt) - Date.parse(startedAt)),
    recorded ? t('lists.recorded') : t('lists.notRecorded'),
  ];
  return (
    <li>
      <Choice label={t('bulk.choose', { title })} checked={chosen} onChange={onChoose} />
      <div className={sanctions.what}>
        <strong>
          <Link to={recorded && endedAt !== undefined ? `/c/${channel}/videos/${id}` : `/c/${channel}`}>
            {title}
          </Link>
        </strong>
        <ClosedNote closed={closed} />
        <p className={sanctions.facts}>{facts.join(' · ')}</p>
      </div>
      <Act broadcast={broadcast} />
    </li>
  );
}

/** A channel that is closed is opened in the list of channels. */
function Act({ broadcast: { id, title, channel, endedAt, recorded, closed } }: { broadcast: BroadcastItem }) {
  const { t } = useTranslation('admin');
  if (closed !== undefined) {
    return closed.cause === 'stream' || closed.cause === 'video' ? (
      <ReopenButton closing={{ cause: closed.cause, channel, ownerId: '', streamId: id }} title={title} />
    ) : null;
  }
  if (endedAt === undefined) {
    return (
      <SanctionButton
        label={t('sanction.takeDown')}
        named={t('sanction.takeDownNamed', { title })}
        ask={t('sanction.takeDownAsk', { title })}
        text={t('sanction.takeDownText')}
        act={(reason) => takeDown(id, reason)}
      />
    );
  }
  return recorded ? (
    <SanctionButton
      label={t('sanction.hide')}
      named={t('sanction.hideNamed', { title })}
      ask={t('sanction.hideAsk', { title })}
      text={t('sanction.hideText')}
      act={(reason) => hideVideo(id, reason)}
    />
  ) : null;
}
