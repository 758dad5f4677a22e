const MOST = 5;
const LONGEST = 200;

/** The links that somebody has typed, one a line. An address without its beginning gets the safe one. */
export function parseLinks(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^[a-z][a-z0-9+.-]*:/iu.test(line) ? line : `https://${line}`));
}

/** What keeps them from being links; undefined when they can be. */
export function linksProblem(text: string): 'linkCount' | 'unsafe-link' | undefined {
  const links = parseLinks(text);
  if (links.length > MOST) return 'linkCount';
  return links.every(isGood) ? undefined : 'unsafe-link';
}

function isGood(link: string): boolean {
  if (link.length > LONGEST || !URL.canParse(link)) return false;
  const { protocol, username, password } = new URL(link);
  return protocol === 'https:' && username === '' && password === '';
}
