import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Proof } from '@/api/security';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import { CodeField } from './CodeField';
import classes from './settings.module.css';

interface ConfirmPasswordProps {
  title: string;
  text: string;
  /** Whether the account has a password. */
  needed: boolean;
  /** Whether it has a second factor. */
  factor?: boolean;
  /** What the button says, where that deletes something. */
  action?: string;
  onConfirm: (proof: Proof) => Promise<void>;
  onClose: () => void;
}

/** Asks for what signing in takes before something that weakens or shows how an account is protected. */
export function ConfirmPassword({
  title,
  text,
  needed,
  factor = false,
  action,
  onConfirm,
  onClose,
}: ConfirmPasswordProps) {
  const { t } = useTranslation('settings');
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: {
      password: (value) => (needed && value === '' ? 'required' : undefined),
      code: (value) => (needed && factor && value.trim() === '' ? 'required' : undefined),
    },
  });
  const submit = useSubmit(
    form,
    ({ password, code }) => onConfirm({ password, code: factor ? code.trim() : undefined }),
    { 'wrong-password': 'password', 'invalid-code': 'code', 'second-factor-needed': 'code' },
  );
  return (
    <Dialog open title={title} onClose={onClose}>
      <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
        <p>{text}</p>
        {needed && (
          <Field
            label={t('password.current')}
            type="password"
            autoComplete="current-password"
            {...submit.field('password')}
          />
        )}
        {needed && factor && <CodeField {...submit.field('code')} />}
        <FormProblem code={submit.problem} />
        <Button type="submit" tone={action === undefined ? 'accent' : 'danger'} busy={submit.busy}>
          {action ?? t('goOn')}
        </Button>
      </form>
    </Dialog>
  );
}
