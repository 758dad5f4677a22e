import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useMyChannel } from '@/hooks/useMyChannel';
import { useProblemText } from '@/hooks/useProblemText';
import { CreateChannel } from './CreateChannel';
import { Studio, type StudioParts } from './Studio';
import { StudioSkeleton } from './StudioSkeleton';

export function StudioPage(parts: StudioParts) {
  const { t } = useTranslation('studio');
  const channel = useMyChannel();
  const problem = useProblemText(channel.error === null ? undefined : problemCode(channel.error));
  useDocumentTitle(t('pageTitle'));

  if (channel.data === null) return <CreateChannel />;
  if (channel.data !== undefined) return <Studio key={channel.data.slug} channel={channel.data} {...parts} />;
  if (!channel.isError) return <StudioSkeleton />;
  return (
    <NoticePage
      urgent
      title={t('loadFailed')}
      actions={<Button onClick={() => void channel.refetch()}>{t('tryAgain')}</Button>}
    >
      {problem}
    </NoticePage>
  );
}
