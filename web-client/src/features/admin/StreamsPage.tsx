import { Houses } from './Houses';
import { Watched } from './Watched';

/** What is on air, and who watches from where. */
export function StreamsPage() {
  return (
    <Watched>{({ overview }) => <Houses houses={overview.houses} now={Date.parse(overview.at)} />}</Watched>
  );
}
