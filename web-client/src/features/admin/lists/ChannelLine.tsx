import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { suspendChannel } from '@/api/sanctions';
import type { ChannelItem } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import sanctions from '../sanctions.module.css';
import { Choice } from './Choice';
import { ClosedNote } from './ClosedNote';
import { ReopenButton } from '../ReopenButton';
import { SanctionButton } from '../SanctionButton';

interface ChannelLineProps {
  channel: ChannelItem;
  chosen: boolean;
  onChoose: () => void;
}

export function ChannelLine({ channel, chosen, onChoose }: ChannelLineProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { slug, title, ownerId, ownerName, closed } = channel;
  const facts = [
    slug,
    ownerName,
    t('people.since', { time: format.dateTime(Date.parse(channel.since)) }),
    t('lists.followers', { count: channel.followers }),
    channel.onAir ? t('lists.onAir') : undefined,
  ];
  return (
    <li>
      <Choice label={t('bulk.choose', { title })} checked={chosen} onChange={onChoose} />
      <div className={sanctions.what}>
        <strong>
          <Link to={`/c/${slug}`}>{title}</Link>
        </strong>
        <ClosedNote closed={closed} />
        <p className={sanctions.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
        <Link className={sanctions.facts} to={`/admin/broadcasts?channel=${slug}`}>
          {t('lists.broadcastsOf')}
        </Link>
      </div>
      {closed === undefined ? (
        <SanctionButton
          label={t('sanction.suspend')}
          named={t('sanction.suspendChannelNamed', { title })}
          ask={t('sanction.suspendChannelAsk', { title })}
          text={t('sanction.suspendChannelText')}
          timed
          act={(reason, until) => suspendChannel(slug, reason, until)}
        />
      ) : (
        <ReopenButton closing={{ cause: closed.cause, channel: slug, ownerId }} title={title} />
      )}
    </li>
  );
}
