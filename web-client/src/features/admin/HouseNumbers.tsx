import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dashboard } from '@/api/house';
import { problemCode } from '@/api/problem';
import type { Dashboard } from '@/api/schema';
import { MeasureTile } from '@/components/chart/MeasureTile';
import { FormProblem } from '@/components/FormProblem';
import { useFormat } from '@/i18n/useFormat';
import { DAY_MS, DAYS, everyDay, MINUTE_MS, MINUTES } from './days';
import page from './admin.module.css';
import classes from './totals.module.css';

const EVERY_MS = 30_000;

/** Who came, what was shown, what waits and what failed, over the last weeks and the last hour. */
export function HouseNumbers() {
  const { t } = useTranslation('admin');
  const { data, isError, error } = useQuery({
    queryKey: ['admin', 'dashboard'],
    queryFn: dashboard,
    refetchInterval: EVERY_MS,
  });
  return (
    <section className={page.section} aria-labelledby="numbers-title">
      <h2 id="numbers-title">{t('numbers.title')}</h2>
      {data !== undefined && <Backlog waiting={data.backlog} />}
      {data === undefined && isError && <FormProblem code={problemCode(error)} />}
      {data !== undefined && <Tiles numbers={data} />}
    </section>
  );
}

/** What waits to be decided, with the way there. */
function Backlog({ waiting }: { waiting: Dashboard['backlog'] }) {
  const { t } = useTranslation('admin');
  const open = Object.entries(waiting).filter(([, count]) => count > 0);
  if (open.length === 0) return null;
  return (
    <ul className={classes.backlog}>
      {open.map(([kind, count]) => (
        <li key={kind}>
          <Link to={`/admin/${kind}`}>{t(`numbers.waiting.${kind as 'reports'}`, { count })}</Link>
        </li>
      ))}
    </ul>
  );
}

function Tiles({ numbers }: { numbers: Dashboard }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const failures = numbers.errors.map(({ at, failed }) => ({ at: Date.parse(at), value: failed }));
  const logged = numbers.errors.map(({ at, logged: value }) => ({ at: Date.parse(at), value }));
  const weeks = { span: t('numbers.days', { count: DAYS }), spanMs: DAYS * DAY_MS, gapMs: 2 * DAY_MS };
  const hour = {
    span: t('charts.span', { minutes: MINUTES }),
    spanMs: MINUTES * MINUTE_MS,
    gapMs: 2 * MINUTE_MS,
  };
  const tiles = [
    { key: 'people', value: numbers.people, points: everyDay(numbers.signUps), ...weeks },
    { key: 'broadcasts', points: everyDay(numbers.broadcasts), ...weeks },
    { key: 'failed', points: failures, ...hour },
    { key: 'logged', points: logged, ...hour },
  ] as const;
  return (
    <div className={classes.tiles} data-four>
      {tiles.map(({ key, points, ...rest }) => {
        const sum = points.reduce((all, { value }) => all + value, 0);
        const most = format.count(Math.max(0, ...points.map(({ value }) => value)));
        return (
          <MeasureTile
            key={key}
            title={t(`numbers.${key}`)}
            points={[...points]}
            most={t('charts.atMost', { value: most })}
            {...rest}
            value={format.count('value' in rest ? rest.value : sum)}
          />
        );
      })}
    </div>
  );
}
