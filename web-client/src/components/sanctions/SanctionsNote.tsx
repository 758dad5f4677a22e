import { useQuery } from '@tanstack/react-query';
import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownSanctions } from '@/api/houseAppeals';
import { sanctionsKey } from './key';
import classes from './sanctions.module.css';

/** Says on one's own pages that the house has closed something, and leads to why; nothing when it has not. */
export function SanctionsNote() {
  const { t } = useTranslation('appeal');
  const { data } = useQuery({
    queryKey: sanctionsKey(),
    queryFn: () => ownSanctions(),
    staleTime: 60_000,
  });
  const first = data?.inForce[0];
  if (data === undefined || first === undefined) return null;
  return (
    <p className={classes.note}>
      <IconGavel size={20} aria-hidden="true" />
      <span>
        {data.inForce.length === 1
          ? `${t(`closed.${first.cause}`, { title: first.title })}.`
          : t('several', { count: data.inForce.length })}{' '}
        <Link to="/appeal">{t('see')}</Link>
      </span>
    </p>
  );
}
