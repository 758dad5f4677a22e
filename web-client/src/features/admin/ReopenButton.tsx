import { useTranslation } from 'react-i18next';
import { reopen } from '@/api/sanctions';
import { UndoButton } from './UndoButton';

interface ReopenButtonProps {
  closing: Parameters<typeof reopen>[0];
  title: string;
}

/** The way back from what was done. */
export function ReopenButton({ closing, title }: ReopenButtonProps) {
  const { t } = useTranslation('admin');
  return (
    <UndoButton
      label={t('sanction.restore')}
      named={t('sanction.restoreNamed', { title })}
      undo={() => reopen(closing)}
    />
  );
}
