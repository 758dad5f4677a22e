import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './settings.module.css';

interface RuleSwitchProps {
  rule: 'subscribersOnly' | 'emotesOnly' | 'unique' | 'hostOnly';
  on: boolean;
  onChange: (on: boolean) => void;
}

export function RuleSwitch({ rule, on, onChange }: RuleSwitchProps) {
  const { t } = useTranslation('chat');
  const id = useId();
  return (
    <label className={classes.switch}>
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-hint`}
        checked={on}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span>
        <span id={`${id}-name`} className={classes.name}>
          {t(`rules.${rule}`)}
        </span>
        <span id={`${id}-hint`} className={classes.note}>
          {t(`rules.${rule}Hint`)}
        </span>
      </span>
    </label>
  );
}
