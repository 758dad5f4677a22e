import { expect, type Browser, type Locator, type Page } from '@playwright/test';

/** Somebody with an account and the chat open, in a browser of their own. */
export class Guest {
  constructor(
    readonly page: Page,
    readonly name: string,
  ) {}

  get field(): Locator {
    return this.page.getByLabel('Say something');
  }

  async register(email: string): Promise<void> {
    const { page } = this;
    await page.goto('/studio');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByLabel('Display name').fill(this.name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Name your stage' })).toBeVisible();
  }

  async enter(slug: string): Promise<void> {
    await this.page.goto(`/c/${slug}`);
    await expect(this.field).toBeEnabled();
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** What somebody has said, in the list. */
  line(text: string): Locator {
    return this.page.getByRole('log').getByRole('article').filter({ hasText: text });
  }

  async choose(text: string, item: string): Promise<void> {
    const line = this.line(text);
    await line.hover();
    await line.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Registers somebody in a browser of their own, and lets them into a channel's chat. */
  static async arrive(browser: Browser, name: string, slug: string): Promise<Guest> {
    const context = await browser.newContext();
    const made = new Guest(await context.newPage(), name);
    await made.register(`${name.split(' ')[0]?.toLowerCase() ?? ''}-${slug}@example.org`);
    await made.enter(slug);
    return made;
  }
}
