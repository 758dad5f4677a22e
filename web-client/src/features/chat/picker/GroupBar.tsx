import {
  IconBallFootball,
  IconBulb,
  IconCar,
  IconClock,
  IconFlag,
  IconLeaf,
  IconMoodSmile,
  IconPizza,
  IconSparkles,
  IconHash,
  IconUser,
} from '@tabler/icons-react';
import type { Row } from './rows';
import classes from './picker.module.css';

const ICONS: Partial<Record<string, typeof IconClock>> = {
  recent: IconClock,
  emotes: IconSparkles,
  smileys: IconMoodSmile,
  people: IconUser,
  nature: IconLeaf,
  food: IconPizza,
  travel: IconCar,
  activities: IconBallFootball,
  objects: IconBulb,
  symbols: IconHash,
  flags: IconFlag,
};

/** Leads to where a group begins. */
export function GroupBar({ rows, onJump }: { rows: Row[]; onJump: (row: number) => void }) {
  return (
    <div className={classes.groups}>
      {rows.map((row, at) => {
        const Icon = row.kind === 'head' ? ICONS[row.section] : undefined;
        if (row.kind !== 'head' || Icon === undefined) return null;
        return (
          <button
            key={row.section}
            type="button"
            className={classes.group}
            aria-label={row.label}
            title={row.label}
            onClick={() => {
              onJump(at);
            }}
          >
            <Icon size={18} aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}
