import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { confirmApp } from '@/api/security';
import type { Enrolment } from '@/api/schema';
import { Button } from '@/components/Button';
import { CopyField } from '@/components/CopyField';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './settings.module.css';

interface ConfirmAppProps {
  enrolment: Enrolment;
  onConfirmed: (codes: string[]) => void;
}

/** The secret, for an app to read or to be typed, and the first code, which shows that the app has it. */
export function ConfirmApp({ enrolment, onConfirmed }: ConfirmAppProps) {
  const { t } = useTranslation('settings');
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(
    form,
    async ({ code }) => {
      onConfirmed(await confirmApp(code.trim()));
    },
    { 'invalid-code': 'code' },
  );
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(enrolment.uri))}`;
  return (
    <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
      <p>{t('factor.scan')}</p>
      <img className={classes.qr} src={picture} alt={t('factor.qr')} />
      <CopyField label={t('factor.secret')} value={enrolment.secret} />
      <Field
        label={t('factor.firstCode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        {...submit.field('code')}
      />
      <FormProblem code={submit.problem} />
      <Button type="submit" tone="accent" busy={submit.busy}>
        {t('factor.turnOn')}
      </Button>
    </form>
  );
}
