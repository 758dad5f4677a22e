package live.ovation.health;

import java.time.Instant;

/**
 * Something that is not as it should be.
 *
 * @param advice what to do about it, a plain sentence
 * @param since when it was first seen, without a break
 */
public record Finding(FindingCode code, Severity severity, String advice, Instant since) {}
