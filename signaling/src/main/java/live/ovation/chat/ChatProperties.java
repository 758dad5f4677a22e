package live.ovation.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How chats are kept and told.
 *
 * @param editWindow how long an author may change a message
 * @param kept the events that Redis keeps of a channel, for whoever was away
 * @param mostUnsaved events that may wait for PostgreSQL, of all channels, until no more are taken
 * @param sampleAbove the messages a second in one channel, above which ordinary viewers are not shown all; 0: they always are
 * @param heldFor how long a message waits for a moderator
 * @param mostHeld messages that may wait for a moderator in one channel
 */
@ConfigurationProperties("ovation.chat")
record ChatProperties(
        @DefaultValue("5m") Duration editWindow,
        @DefaultValue("1000") int kept,
        @DefaultValue("50000") int mostUnsaved,
        @DefaultValue("250") int sampleAbove,
        @DefaultValue("30m") Duration heldFor,
        @DefaultValue("200") int mostHeld) {}
