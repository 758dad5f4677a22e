import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePickerMemory } from '../emotes/usePickerMemory';
import { GroupBar } from './GroupBar';
import { PickerGrid } from './PickerGrid';
import { cellAt, cellId, firstSpot, moved, rowsOf, type Cell, type Spot } from './rows';
import { Tones } from './Tones';
import { useSections } from './useSections';
import classes from './picker.module.css';

interface EmojiPickerProps {
  slug: string;
  onPick: (insert: string) => void;
  onClose: () => void;
}

const ARROWS: Partial<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** All emoji and the channel's emotes. The focus stays in the search field, and the arrows move through what is found. */
export function EmojiPicker({ slug, onPick, onClose }: EmojiPickerProps) {
  const { t } = useTranslation('chat');
  const id = useId();
  const [query, setQuery] = useState('');
  const [spot, setSpot] = useState<Spot>();
  const { tone, setTone, recent, remember } = usePickerMemory();
  // What was used last moves to the front when the picker is opened again, not under the finger.
  const [shownRecent] = useState(recent);
  const sections = useSections({ slug, query, tone, recent: shownRecent });
  const rows = rowsOf(sections ?? []);
  const active = spot ?? (query === '' ? undefined : firstSpot(rows));
  const cell = cellAt(rows, active);

  const pick = ({ insert }: Cell) => {
    remember(insert);
    onPick(insert);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const sideways = arrow === 'left' || arrow === 'right';
    // Until one has gone into the grid, the caret is what moves sideways.
    if (arrow !== undefined && !(sideways && spot === undefined)) {
      setSpot(active === undefined ? firstSpot(rows) : moved(rows, active, arrow));
    } else if (event.key === 'Enter' && cell !== undefined) {
      pick(cell);
      if (!event.shiftKey) onClose();
    } else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.picker} role="dialog" aria-label={t('picker.title')} onKeyDown={onKeyDown}>
      <label className={classes.search}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-label={t('picker.search')}
          aria-expanded
          aria-haspopup="grid"
          aria-controls={`${id}-grid`}
          aria-activedescendant={cell && active && cellId(id, active)}
          placeholder={t('picker.search')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setSpot(undefined);
          }}
        />
      </label>
      {query === '' && (
        <GroupBar
          rows={rows}
          onJump={(row) => {
            setSpot(firstSpot(rows, row));
          }}
        />
      )}
      <PickerGrid
        key={query}
        id={id}
        rows={rows}
        loading={sections === undefined}
        active={active}
        onPick={pick}
      />
      <footer className={classes.foot}>
        <span className={classes.name}>{cell?.label}</span>
        <Tones tone={tone} onTone={setTone} />
      </footer>
    </div>
  );
}
