package live.ovation.mail;

import java.time.Instant;

/**
 * A mail to one person, in plain text.
 *
 * @param goodUntil when there is no use in delivering it any more
 */
public record Letter(String to, String subject, String text, Instant goodUntil) {}
