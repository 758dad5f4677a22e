/** Seconds, as moderators mostly choose them. */
export const TIMEOUTS = [60, 600, 3600];
/** Two weeks, as the service has it. */
export const LONGEST_TIMEOUT = 14 * 24 * 3600;
export const LONGEST_REASON = 200;
export const LONGEST_WARNING = 300;
