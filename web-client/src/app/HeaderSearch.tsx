import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import classes from './Shell.module.css';

/** Leads to the page that looks, with what was typed; there only where there is room for it. */
export function HeaderSearch() {
  const { t } = useTranslation('browse');
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('q');
        const query = typeof text === 'string' ? text.trim() : '';
        void navigate(query === '' ? '/browse' : `/browse?q=${encodeURIComponent(query)}`);
        event.currentTarget.reset();
      }}
    >
      <IconSearch size={16} aria-hidden="true" />
      <input type="search" name="q" aria-label={t('search')} placeholder={t('search')} maxLength={60} />
    </form>
  );
}
