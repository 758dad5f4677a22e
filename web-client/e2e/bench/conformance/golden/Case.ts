import type { Report } from '../Report';
import type { Rule } from '../rules';

/** Something that a checker is shown. */
export interface Case {
  how: string;
  show: (report: Report) => void;
}

/** One that breaks a rule, and no other than those that can't but break with it. */
export interface Broken extends Case {
  rule: Rule;
  also?: Rule[];
}
