import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { connect, disconnect, identities, providers } from '@/api/identities';
import { problemCode } from '@/api/problem';
import type { Identity } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { useFormat } from '@/i18n/useFormat';
import { identitiesKey } from './keys';
import { OwnerQuestion } from './OwnerQuestion';
import { Section } from '@/components/Section';
import { useOwnerAction } from './useOwnerAction';
import classes from './settings.module.css';

/** Accounts at other houses that one can sign in by; nothing where there are neither houses nor such accounts. */
export function IdentitiesSection() {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  // What went wrong at the other house, which the browser came back from.
  const [query] = useSearchParams();
  const houses = useQuery({ queryKey: ['providers'], queryFn: providers, staleTime: Infinity });
  const mine = useQuery({ queryKey: identitiesKey, queryFn: identities });
  const action = useOwnerAction(async ({ provider, add }: { provider: string; add: boolean }) => {
    await (add ? connect(provider) : disconnect(provider));
    await queryClient.invalidateQueries({ queryKey: identitiesKey });
  });
  const connected = mine.data ?? [];
  const open = (houses.data ?? []).filter(({ id }) => !connected.some(({ provider }) => provider === id));
  const failed = houses.error ?? mine.error;
  if (failed === null && open.length === 0 && connected.length === 0) return null;
  const problem = failed === null ? action.problem : problemCode(failed);

  return (
    <Section title={t('identities.title')} lead={t('identities.lead')}>
      <FormProblem
        code={problem ?? (action.value === undefined ? (query.get('problem') ?? undefined) : undefined)}
      />
      <ul className={classes.list}>
        {connected.map((identity) => (
          <Connected
            key={identity.provider}
            identity={identity}
            busy={action.busy && action.value?.provider === identity.provider}
            onEnd={() => {
              action.run({ provider: identity.provider, add: false });
            }}
          />
        ))}
      </ul>
      <div className={classes.row}>
        {mine.isSuccess &&
          open.map(({ id, name }) => (
            <Button
              key={id}
              busy={action.busy && action.value?.provider === id}
              onClick={() => {
                action.run({ provider: id, add: true });
              }}
            >
              {t('identities.connect', { name })}
            </Button>
          ))}
      </div>
      <OwnerQuestion question={action.question} />
    </Section>
  );
}

function Connected({ identity, busy, onEnd }: { identity: Identity; busy: boolean; onEnd: () => void }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { name, email, linkedAt } = identity;
  return (
    <li className={classes.item}>
      <div>
        <strong>{name}</strong>
        <p className={classes.muted}>
          {[email, t('identities.since', { time: format.date(Date.parse(linkedAt)) })]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      </div>
      <Button busy={busy} aria-label={t('identities.disconnectNamed', { name })} onClick={onEnd}>
        {t('identities.disconnect')}
      </Button>
    </li>
  );
}
