export type BrowserFamily = 'chrome' | 'firefox' | 'safari' | 'safariPhone' | 'other';

/** Only for telling people where their browser keeps a permission; never for deciding what it can do. */
export function browserFamily(userAgent: string): BrowserFamily {
  if (/Firefox|FxiOS/u.test(userAgent)) return 'firefox';
  if (/iPhone|iPad/u.test(userAgent)) return 'safariPhone';
  if (/Chrome|Chromium|Edg\//u.test(userAgent)) return 'chrome';
  return userAgent.includes('Safari') ? 'safari' : 'other';
}
