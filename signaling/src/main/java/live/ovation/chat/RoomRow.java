package live.ovation.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("chat_room")
record RoomRow(
        @Id UUID channelId,
        int slowSeconds,
        @Nullable Integer followersMinutes,
        boolean subscribersOnly,
        boolean emotesOnly,
        boolean uniqueOnly,
        boolean hostOnly,
        int delaySeconds,
        @Nullable Boolean inStep,
        long version,
        @Nullable UUID pinnedId) {

    static RoomRow open(UUID channelId) {
        return new RoomRow(channelId, 0, null, false, false, false, false, 0, null, 0, null);
    }

    ChatModes modes() {
        return new ChatModes(
                slowSeconds, followersMinutes, subscribersOnly, emotesOnly, uniqueOnly, hostOnly, delaySeconds, inStep);
    }
}
