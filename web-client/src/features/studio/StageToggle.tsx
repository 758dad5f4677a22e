import { Tooltip } from '@mantine/core';
import type { IconCamera } from '@tabler/icons-react';
import classes from './StageBar.module.css';

interface StageToggleProps {
  /** What pressing it does now. */
  label: string;
  /** What it is about, in one word under the icon. */
  caption: string;
  Icon: typeof IconCamera;
  hotkey: string;
  off: boolean;
  disabled: boolean;
  onClick: () => void;
}

export function StageToggle({ label, caption, Icon, hotkey, off, disabled, onClick }: StageToggleProps) {
  return (
    <Tooltip label={`${label} (${hotkey})`} position="top">
      <button
        type="button"
        className={classes.toggle}
        data-off={off}
        aria-label={label}
        aria-keyshortcuts={hotkey}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size={22} aria-hidden="true" />
        <span aria-hidden="true">{caption}</span>
      </button>
    </Tooltip>
  );
}
