import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { useSubmit } from '@/hooks/useSubmit';
import classes from './Studio.module.css';

const SHORTEST = 6;
const LONGEST = 200;

interface AccessPasswordProps {
  isSet: boolean;
  onPassword: (password: string) => Promise<unknown>;
}

/** The password that viewers are asked for. It can be read while it is typed, since it is there to be passed on. */
export function AccessPassword({ isSet, onPassword }: AccessPasswordProps) {
  const { t } = useTranslation('studio');
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: ({ length }) => (length < SHORTEST || length > LONGEST ? 'accessPasswordLength' : undefined),
    },
  });
  const submit = useSubmit(form, async ({ password }) => {
    await onPassword(password);
    form.reset();
  });
  return (
    <form className={classes.folded} onSubmit={submit.onSubmit} noValidate>
      <Field
        label={t(isSet ? 'access.newPassword' : 'access.password')}
        hint={t(isSet ? 'access.newPasswordHint' : 'access.passwordHint')}
        autoComplete="off"
        spellCheck={false}
        {...submit.field('password')}
      />
      <Button type="submit" busy={submit.busy}>
        {t('access.setPassword')}
      </Button>
    </form>
  );
}
