import { HouseNumbers } from './HouseNumbers';
import { Moves } from './Moves';
import { Nodes } from './Nodes';
import { Totals } from './Totals';
import { Verdict } from './Verdict';
import { Watched } from './Watched';

/** Whether all is well, and how much goes on. */
export function OverviewPage() {
  return (
    <Watched>
      {({ overview, history }) => {
        // The service's clock, so that a wrong one here makes no time strange.
        const now = Date.parse(overview.at);
        return (
          <>
            <Verdict overview={overview} />
            <Totals history={history} />
            <HouseNumbers />
            <Nodes nodes={overview.nodes} now={now} />
            <Moves moves={overview.moves} now={now} />
          </>
        );
      }}
    </Watched>
  );
}
