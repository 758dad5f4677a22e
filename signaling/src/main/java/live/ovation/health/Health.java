package live.ovation.health;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.sfu.Media;
import live.ovation.stream.Stream.Unfinished;
import live.ovation.stream.StreamView;
import live.ovation.stream.Streams;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How broadcasts do. */
@Service
public class Health {

    private static final HealthReport OFF_AIR = new HealthReport(null, Verdict.GOOD, null, List.of(), List.of());

    private final HealthWatch watch;
    private final HealthNews news;
    private final Surroundings surroundings;
    private final Streams streams;

    Health(HealthWatch watch, HealthNews news, Surroundings surroundings, Streams streams) {
        this.watch = watch;
        this.news = news;
        this.surroundings = surroundings;
        this.streams = streams;
    }

    /** How a channel's broadcast does, every two seconds while one comes in here. Who falls behind gets the latest. */
    public Flux<HealthUpdate> updates(UUID channelId) {
        return news.updates(channelId);
    }

    /** What begins to be wrong with a channel's broadcast, and what is over. */
    public Flux<HealthAlert> alerts(UUID channelId) {
        return news.alerts(channelId);
    }

    /** What a publisher measured at its own end. */
    public void report(Media publisher, PublisherReport report) {
        if (publisher.kind() == Media.Kind.PUBLISH) {
            surroundings.note(publisher.id(), report);
        }
    }

    /** How long the way to a publisher was when it connected, in ms. */
    public void connected(Media publisher, int roundTripMs) {
        if (publisher.kind() == Media.Kind.PUBLISH) {
            surroundings.note(publisher.id(), new RoundTrip(roundTripMs, true));
        }
    }

    Mono<HealthReport> report(Channel channel) {
        return streams.latest(channel.id())
                .ofType(Unfinished.class)
                .map(this::report)
                .defaultIfEmpty(OFF_AIR);
    }

    private HealthReport report(Unfinished stream) {
        StreamView view = StreamView.of(stream);
        StreamHealth health = watch.find(stream.id());
        HealthUpdate latest = health == null ? null : health.latest();
        return health == null || latest == null
                ? new HealthReport(view, Verdict.GOOD, null, List.of(), List.of())
                : new HealthReport(view, latest.verdict(), latest.now(), latest.findings(), health.series());
    }
}
