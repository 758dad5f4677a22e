import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpamRules } from '@/api/schema';
import { SelectField } from '../Field';
import { NumberField } from './NumberField';
import classes from './spam.module.css';

const ACTIONS = ['off', 'hold', 'block', 'pause'] as const;

type Action = SpamRules['flood']['action'];
type RuleName = Exclude<keyof SpamRules, 'raid'>;
type Amount = 'messages' | 'seconds' | 'times' | 'people' | 'percent' | 'letters' | 'characters' | 'emoji';
type NumberName = Amount | 'minutes' | 'slowSeconds';

interface SpamRuleProps {
  name: RuleName;
  values: { action: Action } & Partial<Record<NumberName, number>>;
  /** The least and the most of each. */
  numbers: Partial<Record<NumberName, readonly [number, number]>>;
  onChange: (values: { action: Action } & Partial<Record<NumberName, number>>) => void;
  children?: ReactNode;
}

/** One rule: what becomes of a message that breaks it, and its numbers. */
export function SpamRule({ name, values, numbers, onChange, children }: SpamRuleProps) {
  const { t } = useTranslation('spam');
  return (
    <fieldset className={classes.rule}>
      <legend>{t(`rules.${name}`)}</legend>
      <p className={classes.muted}>{t(`hints.${name}`)}</p>
      <div className={classes.row}>
        <SelectField
          label={t('action')}
          value={values.action}
          options={ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))}
          onChange={({ currentTarget }) => {
            onChange({ ...values, action: currentTarget.value as Action });
          }}
        />
        {(Object.entries(numbers) as [NumberName, readonly [number, number]][]).map(([key, [min, max]]) => (
          <NumberField
            key={key}
            label={t(`numbers.${key}`)}
            least={min}
            most={max}
            value={values[key]}
            onChange={(value) => {
              onChange({ ...values, [key]: value });
            }}
          />
        ))}
      </div>
      {children}
    </fieldset>
  );
}
