import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newRecoveryCodes, security, turnAppOff } from '@/api/security';
import { Button } from '@/components/Button';
import { ConfirmPassword } from './ConfirmPassword';
import { EnrolDialog } from './EnrolDialog';
import { Arriving } from './Arriving';
import { securityKey, signInsKey } from './keys';
import { RecoveryCodes } from './RecoveryCodes';
import { Section } from '@/components/Section';
import classes from './settings.module.css';

type Doing = 'enrol' | 'codes' | 'off';

export function SecondFactorSection() {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: securityKey, queryFn: security });
  const [doing, setDoing] = useState<Doing>();
  const [codes, setCodes] = useState<string[]>();
  const close = () => {
    setDoing(undefined);
    void queryClient.invalidateQueries({ queryKey: securityKey });
    void queryClient.invalidateQueries({ queryKey: signInsKey });
  };

  return (
    <Section title={t('factor.title')} lead={t('factor.lead')}>
      {data === undefined && <Arriving error={error} onRetry={() => void refetch()} />}
      {data?.totp === true && (
        <>
          <p className={classes.row}>
            <IconShieldCheck className={classes.good} size={20} aria-hidden="true" />
            {t('factor.on')}
          </p>
          <p className={classes.muted}>{t('factor.codesLeft', { count: data.recoveryCodesLeft })}</p>
          {data.secondFactorDuty && <p className={classes.muted}>{t('factor.duty')}</p>}
        </>
      )}
      {codes !== undefined && <RecoveryCodes codes={codes} />}
      <div className={classes.row}>
        {data?.totp === true && (
          <>
            <Button
              onClick={() => {
                setDoing('codes');
              }}
            >
              {t('factor.newCodes')}
            </Button>
            {!data.secondFactorDuty && (
              <Button
                tone="danger"
                onClick={() => {
                  setDoing('off');
                }}
              >
                {t('factor.turnOff')}
              </Button>
            )}
          </>
        )}
        {data?.totp === false && (
          <Button
            onClick={() => {
              setDoing('enrol');
            }}
          >
            {t('factor.turnOn')}
          </Button>
        )}
      </div>
      {doing === 'enrol' && <EnrolDialog password={data?.password ?? true} onClose={close} />}
      {doing === 'codes' && (
        <ConfirmPassword
          title={t('factor.newCodes')}
          text={t('factor.newCodesText')}
          needed={data?.password ?? true}
          factor={data?.totp}
          onClose={close}
          onConfirm={async (proof) => {
            setCodes(await newRecoveryCodes(proof));
            close();
          }}
        />
      )}
      {doing === 'off' && (
        <ConfirmPassword
          title={t('factor.turnOff')}
          text={t('factor.offText')}
          needed={data?.password ?? true}
          factor={data?.totp}
          onClose={close}
          onConfirm={async (proof) => {
            await turnAppOff(proof);
            setCodes(undefined);
            close();
          }}
        />
      )}
    </Section>
  );
}
