package live.ovation.channel;

/**
 * Whether somebody follows a channel.
 *
 * @param followers how many do
 */
record Following(boolean following, long followers) {}
