import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { acknowledgeWarning } from '@/api/conduct';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';

/** Says that one has understood a warning; the chat then says that one may write. */
export function Understand({ slug, warning }: { slug: string; warning: string }) {
  const { t } = useTranslation('chat');
  const understand = useMutation({ mutationFn: () => acknowledgeWarning(slug, warning) });
  return (
    <>
      <Button
        busy={understand.isPending}
        onClick={() => {
          understand.mutate();
        }}
      >
        {t('understand')}
      </Button>
      <FormProblem code={understand.error === null ? undefined : problemCode(understand.error)} />
    </>
  );
}
