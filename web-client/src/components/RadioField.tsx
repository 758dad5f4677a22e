import { useId, type ReactNode } from 'react';
import classes from './RadioField.module.css';

interface RadioFieldProps<Value extends string> {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string; hint?: ReactNode }[];
  onChange: (value: Value) => void;
}

/** One of a few, all of them to be read. */
export function RadioField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: RadioFieldProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
