import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categories } from '@/api/channels';
import classes from './browse.module.css';

interface CategoryBarProps {
  chosen: string | undefined;
  onChoose: (category: string | undefined) => void;
}

/** The categories in the order of their names; choosing one again takes it back. */
export function CategoryBar({ chosen, onChoose }: CategoryBarProps) {
  const { t } = useTranslation('channel');
  const { data = [] } = useQuery({ queryKey: ['categories'], queryFn: categories, staleTime: Infinity });
  const named = data
    .map((value) => ({ value, label: t(`categories.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <ul className={classes.categories} aria-label={t('categoriesLabel')}>
      {named.map(({ value, label }) => (
        <li key={value}>
          <button
            type="button"
            aria-pressed={value === chosen}
            onClick={() => {
              onChoose(value === chosen ? undefined : value);
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
