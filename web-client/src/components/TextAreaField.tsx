import { useId, type ChangeEvent, type ComponentProps, type ReactNode } from 'react';
import classes from './Field.module.css';

interface TextAreaFieldProps extends Omit<
  ComponentProps<'textarea'>,
  'id' | 'onChange' | 'onFocus' | 'onBlur'
> {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what was typed; replaces the hint. */
  error?: ReactNode;
  /** As a one-line field has it, so that a form can treat both alike. */
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** A field of several lines, which grows with what is in it. */
export function TextAreaField({ label, hint, error, onChange, ...area }: TextAreaFieldProps) {
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== false;
  const note = wrong ? error : hint;
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.box} data-invalid={wrong || undefined}>
        <textarea
          {...area}
          id={id}
          className={`${classes.input} ${classes.area}`}
          aria-invalid={wrong || undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          onChange={(event) => {
            // A form reads the value alone, which both have.
            onChange(event as unknown as ChangeEvent<HTMLInputElement>);
          }}
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
