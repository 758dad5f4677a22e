import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { reinstatePerson, suspendPerson } from '@/api/sanctions';
import type { Person } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { SanctionDialog } from './SanctionDialog';

/** Suspends somebody, or takes that back. */
export function PersonSanction({ person: { id, displayName: name, suspended } }: { person: Person }) {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
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
    <>
      <Button
        aria-label={t('sanction.suspendNamed', { name })}
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('sanction.suspend')}
      </Button>
      {asked && (
        <SanctionDialog
          title={t('sanction.suspendAsk', { name })}
          text={t('sanction.suspendText')}
          confirm={t('sanction.suspend')}
          timed
          act={(reason, until) => suspendPerson(id, reason, until)}
          onDone={() => void done()}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
