import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/Field';

/** For the code that an app shows, or one of those on paper. */
export function CodeField(props: Omit<ComponentProps<typeof Field>, 'label'>) {
  const { t } = useTranslation('settings');
  return (
    <Field
      label={t('factor.code')}
      hint={t('factor.codeHint')}
      autoComplete="one-time-code"
      spellCheck={false}
      {...props}
    />
  );
}
