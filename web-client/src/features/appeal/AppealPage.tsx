import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ownSanctions, type OwnSanctions } from '@/api/houseAppeals';
import { problemCode } from '@/api/problem';
import { Button, ButtonLink } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { sanctionsKey } from '@/components/sanctions/key';
import { Skeleton } from '@/components/Skeleton';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { PastAppeal } from './PastAppeal';
import { SanctionCard } from './SanctionCard';
import classes from './appeal.module.css';

/**
 * What the house has closed of somebody, why, and what they can say against it. The ticket of a letter's link stays in the address
 * (`/appeal#TICKET`): who can't sign in comes back by it to read the answer.
 */
export function AppealPage() {
  const { t } = useTranslation('appeal');
  const { hash } = useLocation();
  const ticket = hash === '' ? undefined : hash.slice(1);
  const status = useSessionStatus();
  useDocumentTitle(t('title'));
  return (
    <div className={classes.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={classes.muted}>{t('lead')}</p>
      </header>
      {ticket !== undefined || status === 'signed-in' ? (
        <Sanctions ticket={ticket} />
      ) : (
        status === 'signed-out' && <SignInFirst />
      )}
    </div>
  );
}

function SignInFirst() {
  const { t } = useTranslation('appeal');
  return (
    <div className={classes.aside}>
      <p>{t('signInFirst')}</p>
      <ButtonLink to="/sign-in?returnTo=/appeal" tone="accent">
        {t('signIn')}
      </ButtonLink>
    </div>
  );
}

function Sanctions({ ticket }: { ticket: string | undefined }) {
  const { t } = useTranslation('appeal');
  const { data, error, refetch } = useQuery({
    queryKey: sanctionsKey(ticket),
    queryFn: () => ownSanctions(ticket),
  });
  if (data !== undefined) return <All sanctions={data} ticket={ticket} />;
  if (error === null)
    return (
      <div role="status" aria-label={t('loading')}>
        <Skeleton blockSize="160px" borderRadius="var(--radius-card)" />
      </div>
    );
  return problemCode(error) === 'invalid-link' ? (
    <>
      <FormProblem code="invalid-link" />
      <SignInFirst />
    </>
  ) : (
    <div className={classes.aside}>
      <FormProblem code={problemCode(error)} />
      <Button onClick={() => void refetch()}>{t('tryAgain')}</Button>
    </div>
  );
}

function All({
  sanctions: { inForce, past },
  ticket,
}: {
  sanctions: OwnSanctions;
  ticket: string | undefined;
}) {
  const { t } = useTranslation('appeal');
  return (
    <>
      {inForce.length === 0 && <p className={classes.good}>{t('nothing')}</p>}
      {inForce.map((sanction) => (
        <SanctionCard key={`${sanction.cause} ${sanction.targetId}`} sanction={sanction} ticket={ticket} />
      ))}
      {past.length > 0 && (
        <section aria-labelledby="past-title" className={classes.past}>
          <h2 id="past-title">{t('past')}</h2>
          <ul>
            {past.map((sanction) => (
              <PastAppeal key={`${sanction.cause} ${sanction.targetId} ${sanction.at}`} sanction={sanction} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
