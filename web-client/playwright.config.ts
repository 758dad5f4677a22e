import { defineConfig } from '@playwright/test';
import { browser } from './e2e/support/browser';
import { BASE_URL } from './e2e/support/stack';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/support/globalSetup.ts',
  // Two browsers that encode and decode video are what a small machine can do at a time.
  workers: 1,
  // Pictures that have to arrive in time, on a machine that may be busy with something else: the report names what took two attempts.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results/artifacts',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { ...browser, baseURL: BASE_URL, screenshot: 'only-on-failure' },
});
