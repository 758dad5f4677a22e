import { RULES, type Rule } from './rules';

/** How many violations of a rule are kept to be shown. */
const EXAMPLES = 3;

/** Rules that a good guess may break now and then: the share of checks that may fail. */
const TOLERATED: Partial<Record<Rule, number>> = {
  // Nobody knows before the next key frame whether a segment is whole.
  'hint-is-part': 0.05,
};

export interface Count {
  rule: Rule;
  checks: number;
  violations: number;
  examples: string[];
}

/** Counts how often each rule was looked at and how often it did not hold. */
export class Report {
  readonly #counts = new Map<Rule, Count>();

  /** Answers with whether the rule holds, so that what follows from it can be left out. */
  check(rule: Rule, holds: boolean, what: string): boolean {
    const count = this.#counts.get(rule) ?? { rule, checks: 0, violations: 0, examples: [] };
    this.#counts.set(rule, count);
    count.checks += 1;
    if (holds) return true;
    count.violations += 1;
    if (count.examples.length < EXAMPLES) count.examples.push(what);
    return false;
  }

  get violated(): Count[] {
    return [...this.#counts.values()].filter(
      ({ rule, checks, violations }) => violations > checks * (TOLERATED[rule] ?? 0),
    );
  }

  /** One line for each rule in the catalogue's order, with examples below those that were violated. */
  table(): string {
    const rules = Object.keys(RULES) as Rule[];
    const width = Math.max(...rules.map((rule) => rule.length));
    const lines = rules.flatMap((rule) => {
      const { checks = 0, violations = 0, examples = [] } = this.#counts.get(rule) ?? {};
      const seen = checks === 0 ? '–' : String(checks);
      const cells = [rule.padEnd(width), seen.padStart(7), String(violations).padStart(10), RULES[rule]];
      return [cells.join('  '), ...examples.map((example) => `    ${example}`)];
    });
    return [['rule'.padEnd(width), ' checks', 'violations'].join('  '), ...lines].join('\n');
  }
}
