/** What the house has closed of oneself, or of whose ticket it is. */
export const sanctionsKey = (ticket?: string) =>
  ticket === undefined ? ['sanctions'] : ['sanctions', ticket];
