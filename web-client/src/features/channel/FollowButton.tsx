import { IconHeart, IconHeartFilled, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button, ButtonLink } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { useFormat } from '@/i18n/useFormat';
import { useChannelPage, useFollowing } from '@/hooks/useChannelPage';
import classes from './channel.module.css';

/** Follow, with how many do; for its owner the way to the channel's settings. */
export function FollowButton({ slug }: { slug: string }) {
  const { t } = useTranslation('channel');
  const format = useFormat();
  const signedIn = useSessionStatus() === 'signed-in';
  const { data: page } = useChannelPage(slug);
  const change = useFollowing(slug);
  if (page === undefined) return null;

  const { followers, following = false, mine } = page;
  const count = (
    <Count
      shown={format.count(followers)}
      text={t('followers', { count: followers, shown: format.count(followers) })}
    />
  );
  const Icon = following ? IconHeartFilled : IconHeart;
  const icon = <Icon size={18} aria-hidden="true" />;
  if (mine) {
    return (
      <ButtonLink to="/studio/channel" icon={<IconSettings size={18} aria-hidden="true" />}>
        {t('editChannel')} {count}
      </ButtonLink>
    );
  }
  if (!signedIn) {
    return (
      <ButtonLink to={`/sign-in?returnTo=${encodeURIComponent(`/c/${slug}`)}`} tone="accent" icon={icon}>
        {t('follow')} {count}
      </ButtonLink>
    );
  }
  return (
    <div className={classes.follow}>
      <Button
        tone={following ? 'quiet' : 'accent'}
        icon={icon}
        aria-pressed={following}
        onClick={() => {
          if (!change.isPending) change.mutate(!following);
        }}
      >
        {t(following ? 'followingNow' : 'follow')} {count}
      </Button>
      <FormProblem code={change.error === null ? undefined : problemCode(change.error)} />
    </div>
  );
}

function Count({ shown, text }: { shown: string; text: string }) {
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">{text}</span>
    </span>
  );
}
