import { describe, expect, it } from 'vitest';
import { BROKEN, GOOD } from './golden/cases';
import { Report } from './Report';
import { RULES } from './rules';

describe('what a stream is held against', () => {
  it.each(GOOD)('lets $how pass', ({ show }) => {
    const report = new Report();
    show(report);
    expect(report.violated).toEqual([]);
  });

  it.each(BROKEN)('$rule: finds $how', ({ rule, also = [], show }) => {
    const report = new Report();
    show(report);
    const violated = report.violated.map((count) => count.rule);
    expect(violated).toContain(rule);
    expect(violated.filter((other) => other !== rule && !also.includes(other))).toEqual([]);
  });

  it('has no rule that is never seen to fail', () => {
    const shown = new Set(BROKEN.map(({ rule }) => rule));
    expect(Object.keys(RULES).filter((rule) => !shown.has(rule as keyof typeof RULES))).toEqual([]);
  });
});
