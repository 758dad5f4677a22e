import { useForm } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { guestsOf, inviteGuest, removeGuest } from '@/api/access';
import { problemCode } from '@/api/problem';
import type { Guest } from '@/api/schema';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { IconButton } from '@/components/IconButton';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './GuestList.module.css';

/** Who may watch what is private. */
export function GuestList({ slug }: { slug: string }) {
  const { t } = useTranslation('studio');
  const queries = useQueryClient();
  const key = ['access-guests', slug];
  const guests = useQuery({ queryKey: key, queryFn: () => guestsOf(slug) });
  const form = useForm({
    initialValues: { person: '' },
    validate: { person: (value) => (value.trim() === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(
    form,
    async ({ person }) => {
      queries.setQueryData(key, await inviteGuest(slug, person.trim()));
      form.reset();
    },
    { 'person-not-found': 'person' },
  );
  const removal = useMutation({
    mutationFn: ({ id }: Guest) => removeGuest(slug, id),
    onSuccess: (_, removed) => {
      queries.setQueryData<Guest[]>(key, (all) => all?.filter(({ id }) => id !== removed.id));
    },
  });
  const problem = guests.error ?? removal.error;
  return (
    <div className={classes.guests}>
      <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
        <Field
          label={t('access.guest')}
          hint={t('access.guestHint')}
          autoComplete="off"
          {...submit.field('person')}
        />
        <Button type="submit" busy={submit.busy}>
          {t('access.invite')}
        </Button>
      </form>
      <FormProblem code={submit.problem} />
      {guests.data?.length === 0 && <p className={classes.none}>{t('access.noGuests')}</p>}
      <ul className={classes.list} aria-label={t('access.guests')}>
        {guests.data?.map((guest) => (
          <li key={guest.id}>
            <span className={classes.name}>{guest.person}</span>
            <IconButton
              label={t('access.removeGuest', { name: guest.person })}
              icon={<IconX size={18} aria-hidden="true" />}
              disabled={removal.isPending}
              onClick={() => {
                removal.mutate(guest);
              }}
            />
          </li>
        ))}
      </ul>
      <FormProblem code={problem === null ? undefined : problemCode(problem)} />
    </div>
  );
}
