package live.ovation.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is reported, as it was found.
 *
 * @param aboutId the person whom it is against
 */
record Exhibit(ReportKind kind, UUID targetId, @Nullable UUID channelId, UUID aboutId, Evidence evidence) {}
