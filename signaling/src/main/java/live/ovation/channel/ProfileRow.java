package live.ovation.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("profile")
record ProfileRow(
        @Id UUID accountId,
        String bio,
        List<String> links,
        @Nullable String avatarSmall,
        @Nullable String avatarLarge) {

    /** Of somebody who has said nothing about themselves. */
    static ProfileRow empty(UUID accountId) {
        return new ProfileRow(accountId, "", List.of(), null, null);
    }
}
