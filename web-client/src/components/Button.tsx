import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import classes from './Button.module.css';

/** `accent` is the one thing a screen is for; there is at most one of it on a screen. */
export type Tone = 'accent' | 'quiet' | 'plain' | 'danger';

interface Look {
  tone?: Tone;
  large?: boolean;
  icon?: ReactNode;
}

function look({ tone = 'quiet', large }: Look, className?: string): string {
  return [classes.button, classes[tone], large && classes.large, className].filter(Boolean).join(' ');
}

export function Button({
  tone,
  large,
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: Look & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={look({ tone, large }, className)}
      aria-busy={busy || undefined}
      // Busy keeps the focus where it is; a disabled button would lose it.
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      {children}
    </button>
  );
}

export function ButtonLink({ tone, large, icon, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={look({ tone, large }, className)}>
      {icon}
      {children}
    </Link>
  );
}
