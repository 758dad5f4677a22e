import { useId, type ComponentProps, type ReactNode } from 'react';
import classes from './Field.module.css';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: string;
  /** What to know before typing. */
  hint?: ReactNode;
  /** What is wrong with what was typed; replaces the hint. */
  error?: ReactNode;
  /** A fixed part before the value, such as the start of an address. */
  prefix?: string;
}

/** What is given for its class is for the whole of it. */
export function Field({ label, hint, error, prefix, className, ...input }: FieldProps) {
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== false;
  const note = wrong ? error : hint;
  return (
    <div className={classOf(className)}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.box} data-invalid={wrong || undefined}>
        {prefix !== undefined && (
          <span className={classes.prefix} aria-hidden="true">
            {prefix}
          </span>
        )}
        <input
          {...input}
          id={id}
          className={classes.input}
          aria-invalid={wrong || undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
        />
      </div>
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={wrong ? classes.error : classes.hint}
          role={wrong ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
    </div>
  );
}

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id'> {
  label: string;
  icon?: ReactNode;
  options: { value: string; label: string }[];
}

export function SelectField({ label, icon, options, className, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={classOf(className)}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.box}>
        {icon !== undefined && <span className={classes.icon}>{icon}</span>}
        <select {...select} id={id} className={`${classes.input} ${classes.select}`}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function classOf(more: string | undefined): string {
  return [classes.field, more].filter(Boolean).join(' ');
}
