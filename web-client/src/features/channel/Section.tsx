import { useId, type ReactNode } from 'react';
import classes from './settings.module.css';

interface SectionProps {
  title: string;
  lead: string;
  children: ReactNode;
}

export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.lead}>
        <h2 id={id}>{title}</h2>
        <p className={classes.muted}>{lead}</p>
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  );
}
