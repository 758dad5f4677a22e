import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { security, type Proof } from '@/api/security';
import { ConfirmPassword } from './ConfirmPassword';
import { securityKey } from './keys';

interface OwnerQuestionProps {
  question: { confirm: (proof: Proof) => Promise<void>; close: () => void } | undefined;
}

/** Asks for what signing in takes while an action of the owner waits for it. */
export function OwnerQuestion({ question }: OwnerQuestionProps) {
  const { t } = useTranslation('settings');
  const { data } = useQuery({ queryKey: securityKey, queryFn: security });
  if (question === undefined) return null;
  return (
    <ConfirmPassword
      title={t('owner.title')}
      text={t('owner.text')}
      needed
      factor={data?.totp}
      onConfirm={question.confirm}
      onClose={question.close}
    />
  );
}
