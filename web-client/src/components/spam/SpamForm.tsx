import { useTranslation } from 'react-i18next';
import type { SpamRules } from '@/api/schema';
import { CheckField } from '../CheckField';
import { AllowedDomains } from './AllowedDomains';
import { NumberField } from './NumberField';
import { SpamRule } from './SpamRule';
import classes from './spam.module.css';

/** The numbers of each rule, with what the service takes. */
const NUMBERS = {
  flood: { messages: [1, 50], seconds: [1, 60] },
  repeated: { times: [1, 20], seconds: [5, 120] },
  copied: { people: [2, 50] },
  capitals: { percent: [30, 100], letters: [5, 200] },
  drawnOut: { characters: [3, 500], emoji: [1, 500] },
  newAccounts: { minutes: [0, 43_200], slowSeconds: [0, 600] },
} as const;

interface SpamFormProps {
  rules: SpamRules;
  onChange: (rules: SpamRules) => void;
}

export function SpamForm({ rules, onChange }: SpamFormProps) {
  const { t } = useTranslation('spam');
  const rule = (key: keyof typeof NUMBERS) => (
    <SpamRule
      name={key}
      values={rules[key]}
      numbers={NUMBERS[key]}
      onChange={(values) => {
        onChange({ ...rules, [key]: { ...rules[key], ...values } });
      }}
    />
  );
  return (
    <>
      {rule('flood')}
      {rule('repeated')}
      {rule('copied')}
      {rule('capitals')}
      {rule('drawnOut')}
      <SpamRule
        name="links"
        values={rules.links}
        numbers={{}}
        onChange={({ action }) => {
          onChange({ ...rules, links: { ...rules.links, action } });
        }}
      >
        <AllowedDomains
          allowed={rules.links.allowed}
          onChange={(allowed) => {
            onChange({ ...rules, links: { ...rules.links, allowed } });
          }}
        />
      </SpamRule>
      {rule('newAccounts')}
      <fieldset className={classes.rule}>
        <legend>{t('rules.raid')}</legend>
        <p className={classes.muted}>{t('hints.raid')}</p>
        <div className={classes.row}>
          <CheckField
            label={t('watch')}
            checked={rules.raid.watch}
            onChange={(watch) => {
              onChange({ ...rules, raid: { ...rules.raid, watch } });
            }}
          />
          <NumberField
            label={t('numbers.people')}
            least={5}
            most={1_000}
            value={rules.raid.people}
            onChange={(people) => {
              onChange({ ...rules, raid: { ...rules.raid, people } });
            }}
          />
        </div>
      </fieldset>
    </>
  );
}
