import { test as base, type Page } from '@playwright/test';
import { listen } from './sound';
import { Studio } from './Studio';

interface Stage {
  /** Somebody new in the studio, with a channel. */
  studio: Studio;
  /** Another person's browser. */
  visitor: Page;
}

export const test = base.extend<Stage>({
  studio: async ({ browser }, use) => {
    const context = await browser.newContext();
    const studio = new Studio(await context.newPage());
    await studio.enter();
    await use(studio);
    await context.close();
  },
  visitor: async ({ browser }, use) => {
    const context = await browser.newContext();
    await listen(context);
    await use(await context.newPage());
    await context.close();
  },
});

export { expect } from '@playwright/test';

/** Puts a figure into the report, where it can be compared over time. */
export function note(name: string, value: number, unit: string): void {
  test.info().annotations.push({ type: name, description: `${Math.round(value)} ${unit}` });
}
