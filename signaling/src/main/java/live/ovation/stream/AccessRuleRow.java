package live.ovation.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("access_rule")
record AccessRuleRow(
        @Id UUID channelId, String visibility, @Nullable String passwordHash, long passwordVersion) {

    AccessRule toRule() {
        return new AccessRule(Visibility.of(visibility), passwordVersion);
    }
}
