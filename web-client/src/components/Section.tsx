import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** A part of a page of settings: what it is about on one side, what can be done on the other. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.about}>
        <h2 id={id}>{title}</h2>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  );
}
