package live.ovation.sanction;

import java.time.Instant;
import java.util.UUID;
import live.ovation.stream.Closure.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody says against a sanction.
 *
 * @param cause the word of a {@link Cause}
 * @param targetId of the account, channel or broadcast that it is on
 * @param outcome null while it waits
 */
@Table("house_appeal")
record HouseAppealRow(
        @Id UUID id,
        UUID accountId,
        String cause,
        UUID targetId,
        String title,
        String reason,
        Instant sanctionedAt,
        @Nullable UUID sanctionedBy,
        @Nullable Instant until,
        String text,
        Instant at,
        @Nullable HouseAppealOutcome outcome,
        @Nullable String answer,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    boolean isAgainst(Sanction sanction) {
        return sanction.cause().word().equals(cause)
                && sanction.targetId().equals(targetId)
                && sanction.at().equals(sanctionedAt);
    }
}
