import { Notice, type NoticeProps } from './Notice';
import classes from './NoticePage.module.css';

/** A page that has nothing to show but why. */
export function NoticePage(notice: NoticeProps) {
  return (
    <div className={classes.page}>
      <Notice {...notice} />
    </div>
  );
}
