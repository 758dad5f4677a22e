import { useRef, type ReactNode } from 'react';
import classes from './Tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  /** Beside the label, such as a count. */
  note?: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Chooses one of a few parts of a page; the arrows move between them. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const next = tabs[(tabs.findIndex(({ id }) => id === chosen) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      className={classes.tabs}
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        const forward = (event.key === 'ArrowRight') === (document.dir !== 'rtl');
        move(forward ? 1 : -1);
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={classes.tab}
          data-tab={tab.id}
          aria-selected={tab.id === chosen}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => {
            onChoose(tab.id);
          }}
        >
          {tab.label}
          {tab.note}
        </button>
      ))}
    </div>
  );
}
