import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '@/hooks/useDebounced';
import classes from './browse.module.css';

const SETTLED_MS = 250;

interface SearchBoxProps {
  /** What the page looks for. */
  text: string;
  onSearch: (text: string) => void;
}

/** Looks while somebody types, once they pause; Enter does not wait. */
export function SearchBox({ text, onSearch }: SearchBoxProps) {
  const { t } = useTranslation('browse');
  const [typed, setTyped] = useState<string>();
  const settled = useDebounced(typed, SETTLED_MS);

  useEffect(() => {
    if (settled !== undefined && settled === typed && settled.trim() !== text) onSearch(settled.trim());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed leads; the address that follows must not lead back
  }, [settled]);

  return (
    <form
      role="search"
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch((typed ?? text).trim());
      }}
    >
      <IconSearch size={18} aria-hidden="true" />
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={60}
        value={typed ?? text}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
        onBlur={() => {
          // From here on the address leads again, which Back may change.
          if (typed?.trim() === text) setTyped(undefined);
        }}
      />
    </form>
  );
}
