import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/Field';

/** Saved with Enter or by leaving the field; Escape takes back what was typed. */
export function TitleField({ title, onSave }: { title: string; onSave: (title: string) => void }) {
  const { t } = useTranslation('videos');
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? title;
  const empty = shown.trim() === '';
  return (
    <Field
      label={t('titleLabel')}
      value={shown}
      maxLength={140}
      error={empty ? t('titleRequired') : undefined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
      }}
      onBlur={() => {
        if (!empty && shown.trim() !== title) onSave(shown.trim());
        setTyped(undefined);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
        if (key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
