import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SignIn } from '@/api/schema';
import { endOtherSignIns, endSignIn, signIns } from '@/api/security';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { useFormat } from '@/i18n/useFormat';
import { Arriving } from './Arriving';
import { describeDevice } from './describeDevice';
import { signInsKey } from './keys';
import { OwnerQuestion } from './OwnerQuestion';
import { useOwnerAction } from './useOwnerAction';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

export function DevicesSection() {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: signInsKey, queryFn: signIns });
  const end = useOwnerAction(async (id: string | undefined) => {
    await (id === undefined ? endOtherSignIns() : endSignIn(id));
    await queryClient.invalidateQueries({ queryKey: signInsKey });
  });
  return (
    <Section title={t('devices.title')} lead={t('devices.lead')}>
      {data === undefined && <Arriving error={error} onRetry={() => void refetch()} />}
      <FormProblem code={end.problem} />
      <ul className={classes.list}>
        {data?.map((signIn) => (
          <Device
            key={signIn.id}
            signIn={signIn}
            busy={end.busy && end.value === signIn.id}
            onEnd={() => {
              end.run(signIn.id);
            }}
          />
        ))}
      </ul>
      {data !== undefined && data.length > 1 && (
        <Button
          tone="danger"
          busy={end.busy && end.value === undefined}
          onClick={() => {
            end.run(undefined);
          }}
        >
          {t('devices.endOthers')}
        </Button>
      )}
      <OwnerQuestion question={end.question} />
    </Section>
  );
}

function Device({ signIn, busy, onEnd }: { signIn: SignIn; busy: boolean; onEnd: () => void }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { browser, system } = describeDevice(signIn.userAgent);
  const name = browser === undefined ? t('devices.unknown') : [browser, system].filter(Boolean).join(' · ');
  return (
    <li className={classes.item}>
      <div>
        <strong>{name}</strong>{' '}
        {signIn.current && <span className={classes.tag}>{t('devices.current')}</span>}
        <p className={classes.muted}>
          {[
            t(`devices.by.${signIn.method}`),
            signIn.network,
            t('devices.last', { time: format.dateTime(Date.parse(signIn.lastUsedAt)) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      {!signIn.current && (
        <Button busy={busy} aria-label={t('devices.endNamed', { name })} onClick={onEnd}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}
