package live.ovation.audit;

import java.time.Instant;
import java.util.UUID;

/** How often somebody did something, and when the last time. */
public record ActCount(UUID actorId, String action, long times, Instant latest) {}
