import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accessOf, setAccess } from '@/api/access';
import { problemCode } from '@/api/problem';
import { VISIBILITIES, type AccessOrder, type Visibility } from '@/api/schema';
import { SelectField } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { AccessPassword } from './AccessPassword';
import { GuestList } from './GuestList';
import classes from './Studio.module.css';

/** Whom the broadcasts are for; what is chosen holds at once, also on air. */
export function AccessPanel({ slug, onAir }: { slug: string; onAir: boolean }) {
  const { t } = useTranslation(['studio', 'access']);
  const queries = useQueryClient();
  const key = ['access', slug];
  const settings = useQuery({ queryKey: key, queryFn: () => accessOf(slug) });
  const [wanted, setWanted] = useState<Visibility>();
  const change = useMutation({
    mutationFn: (order: AccessOrder) => setAccess(slug, order),
    onSuccess: (saved) => {
      queries.setQueryData(key, saved);
    },
    onSettled: () => {
      setWanted(undefined);
    },
  });
  const problem = settings.error ?? change.error;
  const { data } = settings;
  const shown = wanted ?? data?.visibility;

  const choose = (visibility: Visibility) => {
    setWanted(visibility);
    // Without a password there is nothing to ask for yet: it is chosen first.
    if (visibility !== 'password' || data?.passwordSet === true) change.mutate({ visibility });
  };
  return (
    <details className={classes.fold} open>
      <summary className={classes.summary}>
        {t('access.title')}
        <IconChevronDown size={18} aria-hidden="true" />
      </summary>
      <div className={classes.folded}>
        {shown !== undefined && (
          <>
            <SelectField
              label={t('access.label')}
              value={shown}
              options={VISIBILITIES.map((value) => ({ value, label: t(`access:visibility.${value}`) }))}
              onChange={({ currentTarget }) => {
                choose(currentTarget.value as Visibility);
              }}
            />
            <p className={classes.note}>{t(`access:meanings.${shown}`)}</p>
          </>
        )}
        {shown === 'password' && (
          <AccessPassword
            isSet={data?.passwordSet === true}
            onPassword={(password) => change.mutateAsync({ visibility: 'password', password })}
          />
        )}
        {shown === 'private' && <GuestList slug={slug} />}
        <p className={classes.note} role="status">
          {t(
            settings.isLoading || change.isPending
              ? 'access.busy'
              : change.isSuccess
                ? onAir
                  ? 'access.savedOnAir'
                  : 'access.saved'
                : 'access.note',
          )}
        </p>
        <FormProblem code={problem === null ? undefined : problemCode(problem)} />
      </div>
    </details>
  );
}
