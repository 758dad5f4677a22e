import { defineConfig } from '@playwright/test';
import { BASE_URL } from '../support/stack';

/**
 * Measurements, started by infra/bench: they print tables and pass or fail by nothing but having run, except for
 * conformance, which fails when a rule is violated.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../support/globalSetup.ts',
  workers: 1,
  timeout: 20 * 60_000,
  expect: { timeout: 30_000 },
  outputDir: '../../test-results/bench',
  reporter: [['line']],
  use: { baseURL: BASE_URL },
});
