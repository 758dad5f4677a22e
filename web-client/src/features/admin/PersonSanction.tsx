import { useTranslation } from 'react-i18next';
import { reinstatePerson, suspendPerson } from '@/api/sanctions';
import type { Person } from '@/api/schema';
import { SanctionButton } from './SanctionButton';
import { UndoButton } from './UndoButton';

/** Suspends somebody, or takes that back. */
export function PersonSanction({ person: { id, displayName: name, suspended } }: { person: Person }) {
  const { t } = useTranslation('admin');
  return suspended === undefined ? (
    <SanctionButton
      label={t('sanction.suspend')}
      named={t('sanction.suspendNamed', { name })}
      ask={t('sanction.suspendAsk', { name })}
      text={t('sanction.suspendText')}
      timed
      act={(reason, until) => suspendPerson(id, reason, until)}
    />
  ) : (
    <UndoButton
      label={t('sanction.reinstate')}
      named={t('sanction.reinstateNamed', { name })}
      undo={() => reinstatePerson(id)}
    />
  );
}
