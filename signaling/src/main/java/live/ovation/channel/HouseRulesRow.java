package live.ovation.channel;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("house_rules")
record HouseRulesRow(
        @Id UUID channelId,
        String mode,
        @Nullable Integer floorPlaces,
        @Nullable Integer graceSeconds,
        @Nullable Integer maxKbps) {

    HouseRules toRules() {
        return new HouseRules(HouseMode.valueOf(mode.toUpperCase(Locale.ROOT)), floorPlaces, graceSeconds, maxKbps);
    }
}
