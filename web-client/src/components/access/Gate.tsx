import { IconHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { problemCode } from '@/api/problem';
import { Button, ButtonLink } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { useFollowing } from '@/hooks/useChannelPage';
import { PasswordForm } from './PasswordForm';
import { closedBy, whyOf, type Refused } from './refusal';
import classes from './access.module.css';

interface GateProps {
  /** Whose channel it is of. */
  slug: string;
  refused: Refused;
  /** Rejects where it is wrong. */
  onPassword: (password: string) => Promise<unknown>;
  onAgain: () => void;
}

/** What somebody sees who may not watch: whom it is for, and what they can do to be one of those. */
export function Gate({ slug, refused, onPassword, onAgain }: GateProps) {
  const { t } = useTranslation('access');
  const why = whyOf(refused);
  if (refused.code === 'password-required') {
    return (
      <Words title={t('gate.password.title')} text={t('gate.password.text')}>
        <PasswordForm onPassword={onPassword} />
      </Words>
    );
  }
  const closed = closedBy(refused);
  if (closed !== undefined) {
    return (
      <Words title={t(`closed.${closed}`)} text={refused.why ?? ''}>
        <Button onClick={onAgain}>{t('again')}</Button>
      </Words>
    );
  }
  const signedOut = refused.code === 'login-required';
  return (
    <Words title={t(`gate.${why}.title`)} text={t(signedOut ? `gate.${why}.signedOut` : `gate.${why}.text`)}>
      {signedOut ? (
        <SignIn />
      ) : (
        <>
          {why === 'followers' && <Follow slug={slug} onFollowed={onAgain} />}
          <Button onClick={onAgain}>{t('again')}</Button>
        </>
      )}
    </Words>
  );
}

/** All that it takes to be one of those: the door opens at once. */
function Follow({ slug, onFollowed }: { slug: string; onFollowed: () => void }) {
  const { t } = useTranslation('access');
  const { mutate, isPending, error } = useFollowing(slug);
  return (
    <>
      <FormProblem code={error === null ? undefined : problemCode(error)} />
      <Button
        tone="accent"
        icon={<IconHeart size={18} aria-hidden="true" />}
        busy={isPending}
        onClick={() => {
          mutate(true, { onSuccess: onFollowed });
        }}
      >
        {t('follow')}
      </Button>
    </>
  );
}

/** Comes back here afterwards. */
function SignIn() {
  const { t } = useTranslation('access');
  const { pathname, search } = useLocation();
  return (
    <ButtonLink to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`} tone="accent">
      {t('signIn')}
    </ButtonLink>
  );
}

function Words({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <>
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{text}</p>
      <div className={classes.actions} data-part="gate">
        {children}
      </div>
    </>
  );
}
