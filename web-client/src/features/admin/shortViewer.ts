/** Enough of a viewer's id (`participant:…`) to tell them apart; they have no name here. */
export function shortViewer(viewer: string): string {
  return viewer.slice(viewer.indexOf(':') + 1).slice(0, 6);
}
