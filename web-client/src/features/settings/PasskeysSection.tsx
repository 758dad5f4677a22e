import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPasskey, passkeys, passkeysExist, removePasskey } from '@/api/passkeys';
import type { Passkey } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Arriving } from './Arriving';
import { describeDevice } from './describeDevice';
import { passkeysKey, signInsKey } from './keys';
import { OwnerQuestion } from './OwnerQuestion';
import { PasskeyItem } from './PasskeyItem';
import { RenamePasskey } from './RenamePasskey';
import { Section } from '@/components/Section';
import { useOwnerAction } from './useOwnerAction';
import classes from './settings.module.css';

/** Undefined: a new one. */
type Target = Passkey | undefined;

export function PasskeysSection() {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: passkeysKey, queryFn: passkeys });
  const [renaming, setRenaming] = useState<Passkey>();
  const reload = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: passkeysKey }),
      queryClient.invalidateQueries({ queryKey: signInsKey }),
    ]);
  const action = useOwnerAction(async ({ passkey }: { passkey: Target }) => {
    await (passkey === undefined
      ? addPasskey(nameOfThisDevice(t('passkeys.unnamed')))
      : removePasskey(passkey.id));
    await reload();
  });
  const busyWith = (passkey: Target) => action.busy && action.value?.passkey?.id === passkey?.id;

  return (
    <Section title={t('passkeys.title')} lead={t('passkeys.lead')}>
      {data === undefined && <Arriving error={error} onRetry={() => void refetch()} />}
      <FormProblem code={action.problem} />
      {data?.length === 0 && <p className={classes.muted}>{t('passkeys.none')}</p>}
      <ul className={classes.list}>
        {data?.map((passkey) => (
          <PasskeyItem
            key={passkey.id}
            passkey={passkey}
            busy={busyWith(passkey)}
            onRename={() => {
              setRenaming(passkey);
            }}
            onRemove={() => {
              action.run({ passkey });
            }}
          />
        ))}
      </ul>
      {passkeysExist() ? (
        <Button
          icon={<IconFingerprint size={18} aria-hidden="true" />}
          busy={busyWith(undefined)}
          onClick={() => {
            action.run({ passkey: undefined });
          }}
        >
          {t('passkeys.add')}
        </Button>
      ) : (
        <p className={classes.muted}>{t('passkeys.noBrowser')}</p>
      )}
      <OwnerQuestion question={action.question} />
      {renaming !== undefined && (
        <RenamePasskey
          passkey={renaming}
          onClose={() => {
            setRenaming(undefined);
            void reload();
          }}
        />
      )}
    </Section>
  );
}

function nameOfThisDevice(unnamed: string): string {
  const { browser, system } = describeDevice(navigator.userAgent);
  return [browser, system].filter(Boolean).join(' · ') || unnamed;
}
