import { Tooltip } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import classes from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does, for the tooltip and for who cannot see the icon. */
  label: string;
  icon: ReactNode;
  /** The key that does the same. */
  hotkey?: string;
  /** On a picture the scheme does not matter. */
  onPicture?: boolean;
}

export function IconButton({ label, icon, hotkey, onPicture = false, className, ...rest }: IconButtonProps) {
  const look = [classes.button, onPicture && classes.onPicture, className].filter(Boolean).join(' ');
  return (
    <Tooltip
      label={hotkey === undefined ? label : `${label} (${hotkey})`}
      // What it opened says more than the tooltip, and lies in the same place.
      disabled={rest['aria-expanded'] === true}
    >
      <button type="button" {...rest} className={look} aria-label={label} aria-keyshortcuts={hotkey}>
        {icon}
      </button>
    </Tooltip>
  );
}
