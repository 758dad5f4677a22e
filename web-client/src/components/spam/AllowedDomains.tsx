import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../TextAreaField';

interface AllowedDomainsProps {
  allowed: readonly string[];
  onChange: (allowed: string[]) => void;
}

/** Domains, one a line; what is typed stays as it is typed. */
export function AllowedDomains({ allowed, onChange }: AllowedDomainsProps) {
  const { t } = useTranslation('spam');
  const [typed, setTyped] = useState<string>();
  return (
    <TextAreaField
      label={t('allowed')}
      hint={t('allowedHint')}
      rows={3}
      spellCheck={false}
      value={typed ?? allowed.join('\n')}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(currentTarget.value.split(/\s+/u).filter((domain) => domain !== ''));
      }}
    />
  );
}
