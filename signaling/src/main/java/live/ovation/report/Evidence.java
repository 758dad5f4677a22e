package live.ovation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.chat.Witness.Said;
import org.jspecify.annotations.Nullable;

/**
 * What was to be seen when it was reported. It stays as it is when the thing itself is changed or deleted.
 *
 * @param takenAt when it was put down
 * @param text what the message said, the title of the broadcast or recording, or the person's name
 * @param person who said it, whose channel it is, or whom it is about
 * @param personName as they were called then
 * @param at when it was said, or began
 * @param channel the address of the channel, and its title
 * @param state of a broadcast or recording
 * @param lines a few messages round the message, or the person's newest ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(
        @NotNull Instant takenAt,
        @NotNull String text,
        @NotNull UUID person,
        @NotNull String personName,
        @Nullable Instant at,
        @Nullable String channel,
        @Nullable String channelTitle,
        @Nullable String state,
        @NotNull List<EvidenceLine> lines) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 500;

    Evidence {
        text = cut(text, LONGEST);
        lines = List.copyOf(lines);
    }

    /** A message beside it. */
    record EvidenceLine(
            @NotNull Instant at,
            @NotNull String author,
            @NotNull String text) {

        static List<EvidenceLine> of(List<Said> said) {
            return said.stream().map(EvidenceLine::of).toList();
        }

        private static EvidenceLine of(Said said) {
            return new EvidenceLine(said.at(), said.author(), cut(said.text(), LONGEST_LINE));
        }
    }

    static Evidence ofShow(Instant now, Channel channel, String title, Instant startedAt, String state) {
        return new Evidence(
                now,
                title,
                channel.ownerId(),
                channel.ownerName(),
                startedAt,
                channel.slug(),
                channel.title(),
                state,
                List.of());
    }

    /** In a line. */
    String subject() {
        return cut(text.replaceAll("\\s+", " "), 140);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // not through the middle of a character
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
