import { Field } from '../Field';
import classes from './spam.module.css';

interface NumberFieldProps {
  label: string;
  least: number;
  most: number;
  value: number | undefined;
  /** Not a number while nothing is typed, and then the form can't be sent. */
  onChange: (value: number) => void;
}

export function NumberField({ label, least, most, value, onChange }: NumberFieldProps) {
  return (
    <div className={classes.number}>
      <Field
        label={label}
        type="number"
        required
        min={least}
        max={most}
        value={value === undefined || Number.isNaN(value) ? '' : value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}
