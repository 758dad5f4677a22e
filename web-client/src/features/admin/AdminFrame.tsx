import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './frame.module.css';

const PAGES = [
  'overview',
  'reports',
  'appeals',
  'streams',
  'broadcasts',
  'channels',
  'people',
  'closed',
  'words',
  'audit',
] as const;

/** The pages of who runs the house, and the way from one to another. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('admin');
  return (
    <div className={classes.frame}>
      <h1>{t('title')}</h1>
      <nav className={classes.pages} aria-label={t('pages.title')}>
        <ul>
          {PAGES.map((page) => (
            <li key={page}>
              <NavLink to={page === 'overview' ? '/admin' : `/admin/${page}`} end>
                {t(`pages.${page}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
