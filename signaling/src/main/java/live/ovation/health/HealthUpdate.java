package live.ovation.health;

import java.util.List;
import java.util.UUID;

/** A fresh sample of a channel's broadcast, and what is found in it. */
public record HealthUpdate(UUID channelId, Verdict verdict, HealthSample now, List<Finding> findings) {}
