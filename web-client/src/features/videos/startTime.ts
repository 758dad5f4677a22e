const PARTS = /^(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s?)?$/u;

/** The seconds that `?t=` asks to start at: 90, 90s, 1m30s, 1h2m3s. Zero for anything else. */
export function startSeconds(parameter: string | null): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = PARTS.exec(parameter ?? '') ?? [];
  return 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
}

/** The address of this page that starts at a second; without one at the beginning. */
export function addressAt(page: string, seconds: number | undefined): string {
  const address = new URL(page);
  address.search = seconds === undefined || seconds < 1 ? '' : `?t=${Math.floor(seconds)}`;
  address.hash = '';
  return address.href;
}
