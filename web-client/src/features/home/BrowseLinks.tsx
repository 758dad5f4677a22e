import { useQuery } from '@tanstack/react-query';
import { IconCompass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { categories } from '@/api/channels';
import { ButtonLink } from '@/components/Button';
import classes from './home.module.css';

/** The ways to everything that is not on this page. */
export function BrowseLinks() {
  const { t } = useTranslation('home');
  const { t: words } = useTranslation('channel');
  const { data = [] } = useQuery({ queryKey: ['categories'], queryFn: categories, staleTime: Infinity });
  const named = data
    .map((value) => ({ value, label: words(`categories.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <section className={classes.others} aria-labelledby="by-category">
      <h2 id="by-category" className={classes.heading}>
        {t('byCategory')}
      </h2>
      <ul className={classes.categories}>
        {named.map(({ value, label }) => (
          <li key={value}>
            <Link to={`/browse?category=${value}`}>{label}</Link>
          </li>
        ))}
      </ul>
      <ButtonLink to="/browse" icon={<IconCompass size={18} aria-hidden="true" />}>
        {t('browse')}
      </ButtonLink>
    </section>
  );
}
