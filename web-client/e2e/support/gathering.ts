import type { Browser } from '@playwright/test';
import { Guest } from './Guest';
import { Studio } from './Studio';

/** The host of a channel first, then guests in the order of their names. */
type Gathered<Names extends readonly string[]> = [Guest, ...{ [At in keyof Names]: Guest }];

/** A channel whose chat its host and others have open, each in a browser of their own. */
export async function gather<const Names extends readonly string[]>(
  browser: Browser,
  ...names: Names
): Promise<Gathered<Names>> {
  const studio = new Studio(await (await browser.newContext()).newPage());
  await studio.enter();
  const host = new Guest(studio.page, 'Ada');
  await host.enter(studio.slug);
  const all: Guest[] = [host];
  for (const name of names) all.push(await Guest.arrive(browser, name, studio.slug));
  return all as Gathered<Names>;
}

export async function part(...everybody: Guest[]): Promise<void> {
  for (const { page } of everybody) await page.context().close();
}
