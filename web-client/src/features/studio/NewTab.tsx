import { IconExternalLink } from '@tabler/icons-react';
import classes from './Studio.module.css';

/** A way out of the studio into a tab of its own: this one may be on air. */
export function NewTab({ href, children }: { href: string; children: string }) {
  return (
    <a className={classes.watch} href={href} target="_blank" rel="noreferrer">
      {children}
      <IconExternalLink size={16} aria-hidden="true" />
    </a>
  );
}
