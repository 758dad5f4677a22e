import { expect, type Page } from '@playwright/test';

let people = 0;

/** The broadcaster's page, worked by its buttons. */
export class Studio {
  readonly slug: string;

  constructor(readonly page: Page) {
    people += 1;
    this.slug = `stage-${process.pid}-${people}`;
  }

  /** Registers somebody new, names the channel and opens the studio. */
  async enter(): Promise<void> {
    await this.register();
    await this.createChannel();
  }

  async register(): Promise<void> {
    const { page } = this;
    await page.goto('/studio');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByLabel('Display name').fill('Ada');
    await page.getByLabel('E-mail').fill(`${this.slug}@example.org`);
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Name your stage' })).toBeVisible();
  }

  async createChannel(): Promise<void> {
    const { page } = this;
    await page.getByLabel('Channel name').fill('Late Show');
    await page.getByLabel('Channel address').fill(this.slug);
    await page.getByRole('button', { name: 'Create channel' }).click();
    await expect(page.getByRole('button', { name: 'Allow camera and microphone' })).toBeVisible();
  }

  async allowDevices(): Promise<void> {
    await this.page.getByRole('button', { name: 'Allow camera and microphone' }).click();
    await expect(this.page.getByRole('button', { name: 'Mute microphone' })).toBeEnabled();
  }

  async goLive(): Promise<void> {
    await this.allowDevices();
    await this.page.getByRole('button', { name: 'Go live' }).click();
    await expect(this.page.getByRole('button', { name: 'End broadcast' })).toBeVisible();
  }

  /** By the house rules on the page. */
  async placesOnTheFloor(places: number): Promise<void> {
    const { page } = this;
    await page.getByText('House rules').click();
    await page.getByLabel('Places on the floor').fill(String(places));
    await page.getByLabel('Places on the floor').blur();
    await expect(page.getByText('Saved. It holds from now on.')).toBeVisible();
  }

  async end(): Promise<void> {
    await this.page.getByRole('button', { name: 'End broadcast' }).click();
    await this.page.getByRole('button', { name: 'End now' }).click();
    await expect(this.page.getByText('That was a show')).toBeVisible();
  }
}
