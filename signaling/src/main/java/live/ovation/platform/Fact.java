package live.ovation.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that has happened and that others must learn of, however late.
 *
 * @param id the same however often a reader is told
 * @param topic such as {@code stream.started}
 * @param body JSON; whoever owns the topic promises its shape
 */
public record Fact(UUID id, String topic, String body, Instant at) {}
