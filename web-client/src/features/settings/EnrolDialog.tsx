import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enrolApp } from '@/api/security';
import type { Enrolment } from '@/api/schema';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { ConfirmApp } from './ConfirmApp';
import { ConfirmPassword } from './ConfirmPassword';
import { RecoveryCodes } from './RecoveryCodes';
import classes from './settings.module.css';

/** Turning the second factor on, in three steps: password, app, codes on paper. */
export function EnrolDialog({ password, onClose }: { password: boolean; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<string[]>();

  if (codes !== undefined)
    return (
      <Dialog open title={t('factor.codesTitle')} onClose={onClose}>
        <div className={classes.form}>
          <RecoveryCodes codes={codes} />
          <Button tone="accent" onClick={onClose}>
            {t('factor.codesKept')}
          </Button>
        </div>
      </Dialog>
    );
  if (enrolment !== undefined)
    return (
      <Dialog open title={t('factor.title')} onClose={onClose}>
        <ConfirmApp enrolment={enrolment} onConfirmed={setCodes} />
      </Dialog>
    );
  return (
    <ConfirmPassword
      title={t('factor.title')}
      text={t('factor.onText')}
      needed={password}
      onClose={onClose}
      onConfirm={async (proof) => {
        setEnrolment(await enrolApp(proof));
      }}
    />
  );
}
