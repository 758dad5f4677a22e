import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { Person } from '@/api/schema';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { useFormat } from '@/i18n/useFormat';
import { Choice } from './lists/Choice';
import { PersonSanction } from './PersonSanction';
import { useSignOutPerson } from './queries';
import classes from './people.module.css';

interface PersonItemProps {
  person: Person;
  chosen: boolean;
  onChoose: () => void;
}

export function PersonItem({ person, chosen, onChoose }: PersonItemProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const signOut = useSignOutPerson();
  const facts = [
    person.email,
    person.emailVerified ? undefined : t('people.unverified'),
    t('people.since', { time: format.dateTime(Date.parse(person.since)) }),
    person.secondFactor ? t('people.factor') : t('people.noFactor'),
    t('people.signIns', { count: person.signIns }),
  ];
  return (
    <li className={classes.item}>
      {!person.admin && (
        <Choice
          label={t('bulk.choose', { title: person.displayName })}
          checked={chosen}
          onChange={onChoose}
        />
      )}
      <div className={classes.who}>
        <strong>{person.displayName}</strong>{' '}
        {person.suspended !== undefined && <span className={classes.tag}>{t('sanction.suspended')}</span>}{' '}
        {person.admin && <span className={classes.tag}>{t('people.admin')}</span>}
        {person.suspended !== undefined && <p>{person.suspended}</p>}
        <p className={classes.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      </div>
      {!person.admin && <PersonSanction person={person} />}
      <Button
        aria-label={t('people.signOutNamed', { name: person.displayName })}
        disabled={person.signIns === 0}
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('people.signOut')}
      </Button>
      {asked && (
        <Dialog
          open
          title={t('people.ask', { name: person.displayName })}
          onClose={() => {
            setAsked(false);
          }}
        >
          <div className={classes.ask}>
            <p>{t('people.text')}</p>
            <FormProblem code={signOut.isError ? problemCode(signOut.error) : undefined} />
            <Button
              tone="danger"
              busy={signOut.isPending}
              onClick={() => {
                signOut.mutate(person.id, {
                  onSuccess: () => {
                    setAsked(false);
                  },
                });
              }}
            >
              {t('people.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
