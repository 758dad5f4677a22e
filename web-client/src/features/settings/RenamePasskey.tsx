import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { renamePasskey } from '@/api/passkeys';
import type { Passkey } from '@/api/schema';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './settings.module.css';

export function RenamePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const form = useForm({
    initialValues: { name: passkey.name },
    validate: { name: (value) => (value.trim() === '' ? 'required' : undefined) },
  });
  const submit = useSubmit(form, async ({ name }) => {
    await renamePasskey(passkey.id, name.trim());
    onClose();
  });
  return (
    <Dialog open title={t('passkeys.rename')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit.onSubmit} noValidate>
        <Field label={t('passkeys.name')} maxLength={80} autoFocus {...submit.field('name')} />
        <FormProblem code={submit.problem} />
        <Button type="submit" tone="accent" busy={submit.busy}>
          {t('passkeys.save')}
        </Button>
      </form>
    </Dialog>
  );
}
