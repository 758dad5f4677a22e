import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { profile, removeAvatar, setAvatar } from '@/api/profile';
import type { Account, Profile } from '@/api/schema';
import { Button } from '@/components/Button';
import { Avatar } from '@/components/ChannelArt';
import { PictureField } from '@/components/crop/PictureField';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { accountKey } from '@/hooks/useAccount';
import { profileKey } from '@/hooks/useProfile';
import { ProfileForm } from './ProfileForm';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

const SHAPE = { width: 512, height: 512 };

/** What others see of somebody: their picture, their name and what they say of themselves. */
export function ProfileSection({ account }: { account: Account }) {
  const { t } = useTranslation('profile');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: profileKey, queryFn: profile, staleTime: Infinity });
  const take = (changed: Profile) => {
    client.setQueryData(profileKey, changed);
    client.setQueryData<Account>(accountKey, (me) => me && { ...me, displayName: changed.displayName });
    void client.invalidateQueries({ queryKey: ['channel'] });
  };
  return (
    <Section title={t('title')} lead={t('lead')}>
      {data === undefined && error === null && (
        <Skeleton inlineSize="100%" blockSize="320px" borderRadius="var(--radius-card)" />
      )}
      {data === undefined && error !== null && (
        <div className={classes.row}>
          <FormProblem code={problemCode(error)} />
          <Button onClick={() => void refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {data !== undefined && (
        <>
          <PictureField
            title={t('picture')}
            shape={SHAPE}
            round
            present={data.avatar !== undefined}
            onUpload={async (picture) => {
              take(await setAvatar(picture));
            }}
            onRemove={async () => {
              take(await removeAvatar());
            }}
          >
            <Avatar slug={account.id} name={data.displayName} picture={data.avatar} huge />
          </PictureField>
          <ProfileForm profile={data} onChanged={take} />
        </>
      )}
    </Section>
  );
}
