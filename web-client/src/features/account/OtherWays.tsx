import { useMutation, useQuery } from '@tanstack/react-query';
import { IconBrandGithub, IconBrandGoogle, IconFingerprint, IconLogin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { leaveFor, providers } from '@/api/identities';
import { passkeysExist, signInWithPasskey } from '@/api/passkeys';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { useToAppeal } from './useToAppeal';
import classes from './ways.module.css';

const LOGOS: Partial<Record<string, typeof IconLogin2>> = {
  github: IconBrandGithub,
  google: IconBrandGoogle,
};

/** @param passkey whether there may be a passkey, which somebody new has none of */
export function OtherWays({ passkey = false }: { passkey?: boolean }) {
  const { t } = useTranslation('account');
  const returnTo = useReturnTo();
  const { data: houses = [] } = useQuery({
    queryKey: ['providers'],
    queryFn: providers,
    staleTime: Infinity,
  });
  const withKey = passkey && passkeysExist();
  if (!withKey && houses.length === 0) return null;
  return (
    <div className={classes.ways}>
      <p className={classes.or}>{t('or')}</p>
      {withKey && <PasskeyButton />}
      {houses.map(({ id, name }) => {
        const Logo = LOGOS[id] ?? IconLogin2;
        return (
          <Button
            key={id}
            large
            icon={<Logo size={20} aria-hidden="true" />}
            onClick={() => {
              leaveFor(id, returnTo);
            }}
          >
            {t('continueWith', { name })}
          </Button>
        );
      })}
    </div>
  );
}

function PasskeyButton() {
  const { t } = useTranslation('account');
  const toAppeal = useToAppeal();
  const signIn = useMutation({ mutationFn: signInWithPasskey, onError: toAppeal });
  return (
    <>
      <Button
        large
        busy={signIn.isPending}
        icon={<IconFingerprint size={20} aria-hidden="true" />}
        onClick={() => {
          signIn.mutate();
        }}
      >
        {t('withPasskey')}
      </Button>
      <FormProblem code={signIn.error === null ? undefined : problemCode(signIn.error)} />
    </>
  );
}

/** The page that one wanted: this one, or the one that the door was opened for. */
function useReturnTo(): string {
  const { pathname, search } = useLocation();
  const [query] = useSearchParams();
  return pathname === '/sign-in' ? (query.get('returnTo') ?? '/') : pathname + search;
}
