import classes from './FactList.module.css';

export interface Fact {
  name: string;
  value: string;
}

/** Names on one side, values on the other; in as many columns as there is room for. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
