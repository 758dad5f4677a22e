import type { ReactNode } from 'react';
import classes from './Notice.module.css';

export interface NoticeProps {
  title: string;
  children?: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
  /** Announced at once, for what just went wrong. */
  urgent?: boolean;
}

/** What a page says when it has nothing to show: what happened, and what to do about it. */
export function Notice({ title, children, icon, actions, urgent = false }: NoticeProps) {
  return (
    <div className={classes.notice} role={urgent ? 'alert' : 'status'}>
      {icon !== undefined && <span className={classes.icon}>{icon}</span>}
      <h1 className={classes.title}>{title}</h1>
      {children !== undefined && <p className={classes.text}>{children}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
