package live.ovation.recording;

import java.time.Duration;
import live.ovation.platform.Background;
import live.ovation.stream.AccessBook;
import live.ovation.stream.AccessChange;
import live.ovation.stream.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Closes a recording when its broadcast is closed to some while it is on air. It does not open one again: what was said behind closed
 * doors is on it, and its owner decides about that.
 */
@Component
class Closings extends Background {

    private static final Logger log = LoggerFactory.getLogger(Closings.class);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final AccessBook book;
    private final RecordingRepository recordings;
    private final Screenings screenings;

    Closings(AccessBook book, RecordingRepository recordings, Screenings screenings) {
        this.book = book;
        this.recordings = recordings;
        this.screenings = screenings;
    }

    @Override
    protected Disposable begin() {
        return book.changes()
                .doOnNext(change -> screenings.forgetAll())
                .filter(change -> change.accountId() == null && change.rule().visibility() != Visibility.PUBLIC)
                .concatMap(this::close)
                .subscribe();
    }

    private Mono<Void> close(AccessChange change) {
        return recordings
                .close(change.channelId(), change.rule().visibility().word())
                .timeout(WITHIN)
                .then()
                .onErrorResume(e -> {
                    log.error("A recording of {} stays open although its broadcast is not", change.channelId(), e);
                    return Mono.empty();
                });
    }
}
