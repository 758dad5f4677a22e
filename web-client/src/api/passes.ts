/** The newest token for each channel by which this page was let in, for whatever else of the channel asks who may watch. */
const passes = new Map<string, string>();

export function keepPass(slug: string, token: string): void {
  passes.set(slug, token);
}

/** Undefined where nothing but the account, or nothing at all, was asked for. */
export function passFor(slug: string): string | undefined {
  return passes.get(slug);
}
