package live.ovation.sfu.janus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.SfuNode;
import live.ovation.support.JanusProcess;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The port over two real Janus processes, a and b, that die, hang and come back. */
abstract class TwoJanusNodes {

    static final Duration SOON = Duration.ofSeconds(20);

    static final JanusProcess A = new JanusProcess(27000);
    static final JanusProcess B = new JanusProcess(28000);

    static final ReactiveStringRedisTemplate REDIS = TestStack.redis();
    /** Of its own for each test, so that none finds what another left in Redis. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    final String a = "a-" + run;
    final String b = "b-" + run;
    final JsonMapper json = JsonMapper.builder().build();
    /** Viewers on a node from which on the other helps. */
    int places = 500;

    Service service;

    /** What a process of the service has of the adapter. */
    record Service(JanusSfu sfu, JanusNodes nodes, JanusMoves moves, JanusCascades cascades) {

        void stop() {
            moves.stop();
            cascades.stop();
            nodes.stop();
        }

        SfuNode node(String name) {
            return sfu.nodes().stream()
                    .filter(node -> node.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @BeforeEach
    void startBoth() {
        Stream.of(A, B).filter(janus -> !janus.runs()).forEach(JanusProcess::start);
        service = startService();
        service.sfu().recovered().block(SOON);
    }

    @AfterEach
    void stopService() {
        service.sfu()
                .all()
                .flatMap(media -> service.sfu().close(media.id(), CloseReason.ENDED))
                .blockLast(SOON);
        service.stop();
    }

    @AfterAll
    static void killBoth() {
        A.kill();
        B.kill();
    }

    JanusProperties properties() {
        return new JanusProperties(
                A.url(),
                "unused",
                Map.of(a, A.url(), b, B.url()),
                JanusProcess.SECRET,
                JanusProcess.SECRET,
                JanusProcess.SECRET,
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                places,
                4_000_000);
    }

    Service startService() {
        JanusProperties properties = properties();
        JanusEvents events = new JanusEvents();
        JanusNodes nodes = new JanusNodes(properties, events, new JanusCodec(json), REDIS, json);
        nodes.start();
        JanusMoves moves = new JanusMoves(nodes, events);
        moves.start();
        JanusRelays relays = new JanusRelays(events, properties);
        relays.start();
        JanusCascades cascades = new JanusCascades(nodes, events, relays, properties);
        cascades.start();
        JanusJoins joins = new JanusJoins(nodes, moves, cascades, events, properties);
        JanusFeeds feeds = new JanusFeeds(nodes, joins, moves, events, relays, cascades);
        return new Service(new JanusSfu(nodes, joins, feeds, moves, events, properties), nodes, moves, cascades);
    }

    Media publish() {
        return publish(UUID.randomUUID().toString());
    }

    Media publish(String room) {
        return service.sfu().publish("ada", room, offer()).block(SOON).media();
    }

    /** A publisher on node a. */
    Media publishOnA() {
        Media first = publish();
        return nodeOf(first).equals(a) ? first : publish();
    }

    String nodeOf(Media media) {
        return String.valueOf(service.sfu().nodeOf(media.id()));
    }

    /** Listens from now on. */
    Mono<CloseReason> closed(Media media) {
        Mono<CloseReason> reason = service.sfu()
                .events(media.id())
                .ofType(MediaEvent.Closed.class)
                .next()
                .map(MediaEvent.Closed::reason)
                .cache();
        reason.subscribe();
        return reason;
    }

    static String offer() {
        try {
            return Files.readString(Path.of("src/test/resources/sdp/publisher-h264-simulcast.sdp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
