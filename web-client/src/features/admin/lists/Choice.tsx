import classes from './lists.module.css';

interface ChoiceProps {
  label: string;
  checked: boolean;
  onChange: () => void;
}

/** Chooses one of a list, to do something to several at once. */
export function Choice({ label, checked, onChange }: ChoiceProps) {
  return (
    <label className={classes.choice}>
      <input type="checkbox" aria-label={label} checked={checked} onChange={onChange} />
    </label>
  );
}
