import { useTranslation } from 'react-i18next';
import type { OwnSanction } from '@/api/houseAppeals';
import { useFormat } from '@/i18n/useFormat';
import { Outcome } from './Outcome';
import classes from './appeal.module.css';

/** What one appealed against that is over. */
export function PastAppeal({ sanction: { cause, title, at, appeal } }: { sanction: OwnSanction }) {
  const { t } = useTranslation('appeal');
  const format = useFormat();
  return (
    <li className={classes.item}>
      <strong>{t(`was.${cause}`, { title })}</strong>
      <p className={classes.muted}>{format.dateTime(Date.parse(at))}</p>
      {appeal !== undefined && <Outcome appeal={appeal} />}
    </li>
  );
}
