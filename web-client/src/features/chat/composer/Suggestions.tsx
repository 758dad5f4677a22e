import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { optionId } from './optionId';
import type { Option } from './useCompletion';
import classes from './suggestions.module.css';

interface SuggestionsProps {
  id: string;
  label: string;
  options: Option[];
  at: number;
  onPick: (option: Option) => void;
}

/** What the word at the caret may become, above the field that keeps the focus. */
export function Suggestions({ id, label, options, at, onPick }: SuggestionsProps) {
  const { t } = useTranslation('chat');
  const active = useRef<HTMLLIElement>(null);
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <>
      <ul className={classes.list} id={id} role="listbox" aria-label={label}>
        {options.map((option, i) => (
          <li
            key={option.key}
            ref={i === at ? active : undefined}
            id={optionId(id, i)}
            className={classes.option}
            data-picture={(option.char ?? option.url) !== undefined || undefined}
            role="option"
            aria-selected={i === at}
            onPointerDown={(event) => {
              event.preventDefault(); // or the field would lose the focus
            }}
            onClick={() => {
              onPick(option);
            }}
          >
            {option.char !== undefined && (
              <span className={classes.char} aria-hidden="true">
                {option.char}
              </span>
            )}
            {option.url !== undefined && <img className={classes.emote} src={option.url} alt="" />}
            <bdi className={classes.label}>{option.label}</bdi>
            {option.note !== undefined && <span className={classes.hint}>{option.note}</span>}
          </li>
        ))}
      </ul>
      <p className="sr-only" role="status">
        {t('suggestions', { count: options.length })}
      </p>
    </>
  );
}
