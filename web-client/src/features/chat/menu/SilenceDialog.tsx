import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { Field, SelectField } from '@/components/Field';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk, Silencing } from '../ChatDesk';
import { tamed } from '../text';
import { LONGEST_REASON, LONGEST_TIMEOUT, LONGEST_WARNING } from './timeouts';
import classes from './silence.module.css';

const UNITS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
type Unit = keyof typeof UNITS;

/** Asks how long or why somebody is not to write, or what they are to mind. */
export function SilenceDialog({ desk }: { desk: ChatDesk }) {
  const silencing = useObservable(desk.silencing);
  if (silencing === undefined) return null;
  return <Ask key={silencing.person.id + silencing.kind} desk={desk} silencing={silencing} />;
}

function Ask({ desk, silencing: { person, kind } }: { desk: ChatDesk; silencing: Silencing }) {
  const { t } = useTranslation('chat');
  const [reason, setReason] = useState('');
  const [count, setCount] = useState('30');
  const [unit, setUnit] = useState<Unit>('minutes');
  const seconds = /^\d{1,7}$/u.test(count.trim()) ? Number(count) * UNITS[unit] : 0;
  const wrong = kind === 'timeout' && (seconds < 1 || seconds > LONGEST_TIMEOUT);
  const missing = kind === 'warn' && reason.trim() === '';
  const close = () => {
    desk.ask(undefined);
  };
  const act = () => {
    if (wrong || missing) return;
    close();
    if (kind === 'warn') {
      void desk.warn(person, reason.trim());
      return;
    }
    const why = reason.trim() === '' ? undefined : reason.trim();
    void desk.silence(person, kind === 'timeout' ? seconds : undefined, why);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t(`silence.${kind}`, { name: tamed(person.name) })}
      actions={
        <>
          <Button onClick={close}>{t('silence.cancel')}</Button>
          <Button tone={kind === 'ban' ? 'danger' : 'accent'} disabled={wrong || missing} onClick={act}>
            {t(`silence.do.${kind}`)}
          </Button>
        </>
      }
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <p className={classes.note}>{t(`silence.note.${kind}`)}</p>
        {kind === 'timeout' && (
          <div className={classes.long}>
            <Field
              label={t('silence.long')}
              inputMode="numeric"
              value={count}
              error={wrong ? t('silence.wrong') : undefined}
              onChange={(event) => {
                setCount(event.currentTarget.value);
              }}
            />
            <SelectField
              label={t('silence.unit')}
              value={unit}
              options={(Object.keys(UNITS) as Unit[]).map((value) => ({
                value,
                label: t(`silence.units.${value}`),
              }))}
              onChange={(event) => {
                setUnit(event.currentTarget.value as Unit);
              }}
            />
          </div>
        )}
        <Field
          label={t('silence.reason')}
          hint={t(kind === 'warn' ? 'silence.reasonNeeded' : 'silence.reasonHint')}
          maxLength={kind === 'warn' ? LONGEST_WARNING : LONGEST_REASON}
          data-autofocus={kind !== 'timeout' || undefined}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
