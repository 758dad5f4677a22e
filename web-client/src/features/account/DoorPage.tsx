import type { ReactNode } from 'react';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import classes from './account.module.css';

interface DoorPageProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** Where else one can go from here. */
  aside?: ReactNode;
}

/** A lit card in a dark house: every page before one is signed in. */
export function DoorPage({ title, lead, children, aside }: DoorPageProps) {
  useDocumentTitle(title);
  return (
    <div className={classes.page}>
      <div className={classes.light} aria-hidden="true" />
      <section className={classes.card} aria-labelledby="door-title">
        <h1 id="door-title">{title}</h1>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        {children}
        {aside !== undefined && <p className={classes.switch}>{aside}</p>}
      </section>
    </div>
  );
}
