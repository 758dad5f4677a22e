import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './settings.module.css';

interface ConfirmPasswordProps {
  title: string;
  text: string;
  /** Whether the account has a password. */
  needed: boolean;
  /** What the button says, where that deletes something. */
  action?: string;
  onConfirm: (password: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the password before something that weakens or shows how an account is protected. */
export function ConfirmPassword({ title, text, needed, action, onConfirm, onClose }: ConfirmPasswordProps) {
  const { t } = useTranslation('settings');
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (needed && value === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(form, ({ password }) => onConfirm(password), { 'wrong-password': 'password' });
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
        <FormProblem code={submit.problem} />
        <Button type="submit" tone={action === undefined ? 'accent' : 'danger'} busy={submit.busy}>
          {action ?? t('goOn')}
        </Button>
      </form>
    </Dialog>
  );
}
