package live.ovation.recording;

import java.time.Instant;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is written over the door of a recording, for those who may come in. */
@Service
public class Billing {

    private final Screenings screenings;

    Billing(Screenings screenings) {
        this.screenings = screenings;
    }

    /**
     * A recording as it is announced.
     *
     * @param state {@code recording}, {@code ready} or {@code incomplete}
     */
    public record Bill(UUID id, Channel channel, String title, Instant startedAt, String state) {}

    /**
     * Errors with {@code video-not-found}, also where it is not for who asks.
     *
     * @param token a playback token that was given for the channel's password
     */
    public Mono<Bill> read(UUID id, UUID accountId, @Nullable String token) {
        Viewer viewer = screenings.viewer(id, accountId, token);
        return screenings
                .find(id)
                .flatMap(row -> screenings
                        .channel(row)
                        .delayUntil(channel -> screenings.admit(row, channel, viewer))
                        .map(channel -> new Bill(row.id(), channel, row.title(), row.startedAt(), row.state())))
                .onErrorMap(ProblemException.class, e -> isRefusal(e) ? VideoProblems.notFound() : e);
    }

    private static boolean isRefusal(ProblemException e) {
        return e.status() == HttpStatus.UNAUTHORIZED || e.status() == HttpStatus.FORBIDDEN;
    }
}
