package live.ovation.health;

import java.time.Instant;
import java.util.UUID;

/** A finding that begins to matter, or to matter more, or that is over. */
public record HealthAlert(UUID channelId, FindingCode code, Severity severity, boolean over, Instant at) {}
