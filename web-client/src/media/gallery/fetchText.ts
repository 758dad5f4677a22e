/** A small text; nothing where it cannot be had, which whoever asks finds out again by asking again. */
export async function fetchText(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
