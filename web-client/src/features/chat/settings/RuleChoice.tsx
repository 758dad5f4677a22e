import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/Field';
import { useSpanText } from '../useWaitText';
import classes from './settings.module.css';

interface RuleChoiceProps {
  rule: 'slowSeconds' | 'followersMinutes' | 'delaySeconds' | 'inStep';
  /** What it is called when there is no value. */
  none: string;
  options: { value: number; label: string }[];
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** A rule with a measure, which may have been set to one that is not among the usual ones. */
export function RuleChoice({ rule, none, options, value, onChange }: RuleChoiceProps) {
  const { t } = useTranslation('chat');
  const span = useSpanText();
  const unusual = value !== undefined && options.every((option) => option.value !== value);
  const unit = rule === 'followersMinutes' ? 60_000 : 1000;
  const all = unusual ? [...options, { value, label: span(value * unit) }] : options;
  return (
    <div className={classes.choice}>
      <SelectField
        label={t(`rules.${rule}`)}
        value={value === undefined ? '' : String(value)}
        options={[
          { value: '', label: none },
          ...all.map((option) => ({ value: String(option.value), label: option.label })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(chosen === '' ? undefined : Number(chosen));
        }}
      />
      <p className={classes.note}>{t(`rules.${rule}Hint`)}</p>
    </div>
  );
}
