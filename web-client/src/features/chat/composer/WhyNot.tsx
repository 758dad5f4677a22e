import { IconAlertTriangle, IconClock, IconHeart, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { useFollowing } from '@/hooks/useChannelPage';
import { useNow } from '@/hooks/useNow';
import { tamed } from '../text';
import { useSpanText, useWaitText } from '../useWaitText';
import { Appeal } from './Appeal';
import type { Standing } from './standing';
import { Understand } from './Understand';
import classes from './composer.module.css';

/** Why one can't write just now, and what can be done about it. */
export function WhyNot({ slug, standing }: { slug: string; standing: Standing }) {
  if (standing.kind === 'may') return null;
  const { kind } = standing;
  const Icon = kind === 'warned' ? IconAlertTriangle : 'until' in standing ? IconClock : IconLock;
  return (
    <div className={classes.why} data-kind={kind}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <Reason standing={standing} />
        {'reason' in standing && standing.reason !== undefined && (
          <p className={classes.reason}>
            <bdi>{tamed(standing.reason)}</bdi>
          </p>
        )}
      </div>
      {kind === 'follow' && <Follow slug={slug} />}
      {'appeal' in standing && standing.appeal !== undefined && (
        <Appeal slug={slug} appeal={standing.appeal} />
      )}
      {kind === 'warned' && <Understand key={standing.warning} slug={slug} warning={standing.warning} />}
    </div>
  );
}

function Reason({ standing }: { standing: Exclude<Standing, { kind: 'may' }> }) {
  const { t } = useTranslation('chat');
  const span = useSpanText();
  switch (standing.kind) {
    case 'timedOut':
    case 'followLonger':
    case 'slow':
      return <Countdown kind={standing.kind} until={standing.until} />;
    case 'follow':
      return standing.minutes === 0 ? (
        <p role="status">{t('why.follow')}</p>
      ) : (
        <p role="status">{t('why.followFor', { wait: span(standing.minutes * 60_000) })}</p>
      );
    case 'warned':
      return <p role="alert">{t('why.warned')}</p>;
    case 'banned':
    case 'host':
    case 'subscribers':
      return <p role="status">{t(`why.${standing.kind}`)}</p>;
    default:
      return standing satisfies never;
  }
}

/** It is heard once; what is left is seen. */
function Countdown({ kind, until }: { kind: 'timedOut' | 'followLonger' | 'slow'; until: number }) {
  const { t } = useTranslation('chat');
  const wait = useWaitText();
  const now = useNow(250);
  return (
    <p>
      {t(`why.${kind}`)}{' '}
      <span className={classes.countdown} role="timer">
        {wait(until - now)}
      </span>
    </p>
  );
}

function Follow({ slug }: { slug: string }) {
  const { t } = useTranslation('chat');
  const follow = useFollowing(slug);
  return (
    <>
      <Button
        busy={follow.isPending}
        icon={<IconHeart size={16} aria-hidden="true" />}
        onClick={() => {
          follow.mutate(true);
        }}
      >
        {t('follow')}
      </Button>
      <FormProblem code={follow.error === null ? undefined : problemCode(follow.error)} />
    </>
  );
}
