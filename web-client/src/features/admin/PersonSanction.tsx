import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { reinstatePerson, suspendPerson } from '@/api/sanctions';
import type { Person } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { SanctionButton } from './SanctionButton';

/** Suspends somebody, or takes that back. */
export function PersonSanction({ person: { id, displayName: name, suspended } }: { person: Person }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const done = () => client.invalidateQueries({ queryKey: ['admin'] });
  const reinstatement = useMutation({ mutationFn: () => reinstatePerson(id), onSettled: done });
  if (suspended !== undefined) {
    return (
      <>
        <FormProblem code={reinstatement.isError ? problemCode(reinstatement.error) : undefined} />
        <Button
          aria-label={t('sanction.reinstateNamed', { name })}
          busy={reinstatement.isPending}
          onClick={() => {
            reinstatement.mutate();
          }}
        >
          {t('sanction.reinstate')}
        </Button>
      </>
    );
  }
  return (
    <SanctionButton
      label={t('sanction.suspend')}
      named={t('sanction.suspendNamed', { name })}
      ask={t('sanction.suspendAsk', { name })}
      text={t('sanction.suspendText')}
      timed
      act={(reason, until) => suspendPerson(id, reason, until)}
    />
  );
}
