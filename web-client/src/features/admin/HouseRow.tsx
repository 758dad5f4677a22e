import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { House } from '@/api/schema';
import { Button } from '@/components/Button';
import { useFormat } from '@/i18n/useFormat';
import { HouseSanctions } from './HouseSanctions';
import { Seats } from './Seats';
import classes from './houses.module.css';

interface HouseRowProps {
  house: House;
  now: number;
  /** how wide the seats below the row are */
  columns: number;
}

export function HouseRow({ house, now, columns }: HouseRowProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const seatsId = useId();
  const unknown = t('houses.unknown');
  return (
    <>
      <tr className={classes.house}>
        <th scope="row" className={classes.channel}>
          <Link to={`/c/${house.channel}`}>{house.title}</Link>
          <span>{house.channel}</span>
        </th>
        <Cell label={t('houses.since')}>
          <OnAir house={house} now={now} />
        </Cell>
        <Cell label={t('houses.node')}>{house.node ?? unknown}</Cell>
        <Cell label={t('houses.floor')} numeric>
          <FloorCount house={house} />
        </Cell>
        <Cell label={t('houses.gallery')} numeric>
          {format.count(house.gallery)}
        </Cell>
        <Cell label={t('houses.mode')}>
          {house.mode === undefined ? unknown : t(`houses.modes.${house.mode}`)}
        </Cell>
        <td className={classes.open}>
          <HouseSanctions house={house} />
          <Button
            className={classes.toggle}
            aria-expanded={open}
            aria-controls={open ? seatsId : undefined}
            aria-label={t('houses.seatsNamed', { title: house.title })}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {t('houses.seats')}
            <IconChevronDown size={18} aria-hidden="true" />
          </Button>
        </td>
      </tr>
      {open && (
        <tr className={classes.seats}>
          <td id={seatsId} colSpan={columns}>
            <Seats slug={house.channel} title={house.title} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The label is for the card that a row becomes; in the table the column's head says it. */
function Cell({ label, numeric, children }: { label: string; numeric?: boolean; children: ReactNode }) {
  return (
    <td data-numeric={numeric}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <span>{children}</span>
    </td>
  );
}

function OnAir({ house: { stream }, now }: { house: House; now: number }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  if (stream === undefined) return t('houses.offAir');
  const started = Date.parse(stream.startedAt);
  return (
    <>
      <time dateTime={stream.startedAt} title={format.dateTime(started)}>
        {format.timeOfDay(started)} ({format.ago(now - started)})
      </time>
      {stream.state === 'interrupted' && <Warning>{t('houses.interrupted')}</Warning>}
    </>
  );
}

function FloorCount({ house: { floor, places, open } }: { house: House }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const count = format.count(floor);
  return (
    <>
      {places === undefined ? count : t('houses.floorOf', { count, places: format.count(places) })}
      {open === false ? (
        <Warning>{t('houses.floorBusy')}</Warning>
      ) : (
        places !== undefined && floor >= places && <Warning>{t('houses.floorFull')}</Warning>
      )}
    </>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <span className={classes.warning}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      {children}
    </span>
  );
}
