import { useTranslation } from 'react-i18next';
import { ConfirmPassword } from './ConfirmPassword';

interface OwnerQuestionProps {
  question: { confirm: (password: string) => Promise<void>; close: () => void } | undefined;
}

/** Asks for the password while an action of the owner waits for it. */
export function OwnerQuestion({ question }: OwnerQuestionProps) {
  const { t } = useTranslation('settings');
  if (question === undefined) return null;
  return (
    <ConfirmPassword
      title={t('owner.title')}
      text={t('owner.text')}
      needed
      onConfirm={question.confirm}
      onClose={question.close}
    />
  );
}
