import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { ApiProblem, problemCode } from '@/api/problem';
import { isRefused } from '@/components/access/refusal';
import { Button, ButtonLink } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useProblemText } from '@/hooks/useProblemText';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { useVideo } from './queries';
import { ReplayGate } from './ReplayGate';
import { ReplaySkeleton } from './ReplaySkeleton';
import { ReplayView, type Performance } from './ReplayView';

interface ReplayPageProps {
  /** What is shown to somebody who wants to sign in to see a video of their own. */
  signIn: ReactNode;
  chat: (performance: Performance) => ReactNode;
}

export function ReplayPage({ signIn, chat }: ReplayPageProps) {
  const { slug = '', id = '' } = useParams();
  const { search } = useLocation();
  const status = useSessionStatus();
  const [signingIn, setSigningIn] = useState(false);
  const video = useVideo(id);
  useDocumentTitle(video.data?.title);

  if (video.data !== undefined) {
    // The id alone says which video it is; the address should not name somebody else's channel.
    const { slug: home } = video.data.channel;
    if (home !== slug) return <Navigate to={`/c/${home}/videos/${id}${search}`} replace />;
    return (
      <ReplayView
        key={id}
        video={video.data}
        chat={chat}
        onRenew={async () => (await video.refetch()).data}
      />
    );
  }
  if (signingIn && status === 'signed-out') return signIn;
  if (!video.isError) return <ReplaySkeleton />;
  if (isRefused(video.error)) {
    return <ReplayGate slug={slug} id={id} refused={video.error} onAgain={() => void video.refetch()} />;
  }
  if (!isMissing(video.error)) return <Failed error={video.error} onRetry={() => void video.refetch()} />;
  return (
    <Missing
      slug={slug}
      onSignIn={
        status === 'signed-out'
          ? () => {
              setSigningIn(true);
            }
          : undefined
      }
    />
  );
}

/** Not there, not for this viewer, or nothing that could be an id. */
function isMissing(error: Error): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429;
}

/** The service does not tell whether a private video exists, so neither can this page. */
function Missing({ slug, onSignIn }: { slug: string; onSignIn: (() => void) | undefined }) {
  const { t } = useTranslation('videos');
  useDocumentTitle(t('notFoundTitle'));
  return (
    <NoticePage
      title={t('notFoundTitle')}
      actions={
        <>
          <ButtonLink to={`/c/${slug}`}>{t('toChannel')}</ButtonLink>
          {onSignIn !== undefined && <Button onClick={onSignIn}>{t('signIn')}</Button>}
        </>
      }
    >
      {onSignIn === undefined ? t('notFoundText') : t('notFoundSignedOut')}
    </NoticePage>
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('videos');
  const text = useProblemText(problemCode(error));
  return (
    <NoticePage urgent title={t('replayFailed')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>}>
      {text}
    </NoticePage>
  );
}
