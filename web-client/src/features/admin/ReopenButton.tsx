import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { reopen } from '@/api/sanctions';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';

interface ReopenButtonProps {
  closing: Parameters<typeof reopen>[0];
  title: string;
}

/** The way back from what was done. */
export function ReopenButton({ closing, title }: ReopenButtonProps) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const opening = useMutation({
    mutationFn: () => reopen(closing),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  return (
    <>
      <FormProblem code={opening.isError ? problemCode(opening.error) : undefined} />
      <Button
        busy={opening.isPending}
        aria-label={t('sanction.restoreNamed', { title })}
        onClick={() => {
          opening.mutate();
        }}
      >
        {t('sanction.restore')}
      </Button>
    </>
  );
}
