import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseRules, setHouseRules } from '@/api/channels';
import { problemCode } from '@/api/problem';
import type { HouseRules } from '@/api/schema';
import { Field } from '@/components/Field';
import { FormProblem } from '@/components/FormProblem';
import classes from './Studio.module.css';

const MODES = ['class', 'concert'] as const;
const MOST_PLACES = 100_000;
const LONGEST_GRACE = 60;
const LEAST_KBPS = 100;
const MOST_KBPS = 20_000;

/** Whom the floor is for, how many fit on it, and how long the house waits for a broadcaster who dropped. */
export function HousePanel({ slug }: { slug: string }) {
  const { t } = useTranslation('studio');
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const key = ['house-rules', slug];
  const rules = useQuery({ queryKey: key, queryFn: () => houseRules(slug), enabled: open });
  const change = useMutation({
    mutationFn: (next: HouseRules) => setHouseRules(slug, next),
    onSuccess: (saved) => {
      queries.setQueryData(key, saved);
    },
  });
  const problem = rules.error ?? change.error;
  return (
    <details
      className={classes.fold}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={classes.summary}>
        {t('house.title')}
        <IconChevronDown size={18} aria-hidden="true" />
      </summary>
      <div className={classes.folded}>
        {rules.data !== undefined && (
          <Rules
            rules={rules.data}
            onChange={(next) => {
              change.mutate(next);
            }}
          />
        )}
        <p className={classes.note} role="status">
          {t(
            rules.isLoading || change.isPending
              ? 'house.busy'
              : change.isSuccess
                ? 'house.saved'
                : 'house.note',
          )}
        </p>
        <FormProblem code={problem === null ? undefined : problemCode(problem)} />
      </div>
    </details>
  );
}

function Rules({ rules, onChange }: { rules: HouseRules; onChange: (next: HouseRules) => void }) {
  const { t } = useTranslation('studio');
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>{t('house.mode')}</legend>
        {MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="house-mode"
              checked={rules.mode === mode}
              onChange={() => {
                onChange({ ...rules, mode });
              }}
            />
            {t(`house.modes.${mode}`)}
          </label>
        ))}
      </fieldset>
      <Count
        label={t('house.places')}
        hint={t('house.placesHint')}
        wrong={t('house.placesWrong', { most: MOST_PLACES })}
        most={MOST_PLACES}
        value={rules.floorPlaces}
        onChange={(floorPlaces) => {
          onChange({ ...rules, floorPlaces });
        }}
      />
      <Count
        label={t('house.grace')}
        hint={t('house.graceHint')}
        wrong={t('house.graceWrong', { most: LONGEST_GRACE })}
        most={LONGEST_GRACE}
        value={rules.graceSeconds}
        onChange={(graceSeconds) => {
          onChange({ ...rules, graceSeconds });
        }}
      />
      <Count
        label={t('house.bitrate')}
        hint={t('house.bitrateHint')}
        wrong={t('house.bitrateWrong', { least: LEAST_KBPS, most: MOST_KBPS })}
        least={LEAST_KBPS}
        most={MOST_KBPS}
        value={rules.maxKbps}
        onChange={(maxKbps) => {
          onChange({ ...rules, maxKbps });
        }}
      />
    </>
  );
}

interface CountProps {
  label: string;
  hint: string;
  wrong: string;
  least?: number;
  most: number;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** A whole number, or nothing for what the server does by itself; taken over when the field is left. */
function Count({ label, hint, wrong, least = 0, most, value, onChange }: CountProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const trimmed = text.trim();
  const valid =
    trimmed === '' || (/^\d+$/u.test(trimmed) && Number(trimmed) >= least && Number(trimmed) <= most);
  return (
    <Field
      label={label}
      hint={hint}
      error={valid ? undefined : wrong}
      inputMode="numeric"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onBlur={() => {
        const next = trimmed === '' ? undefined : Number(trimmed);
        if (valid && next !== value) onChange(next);
      }}
    />
  );
}
