package live.ovation.hls;

import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.udp.UdpServer;

/** The packagers of this node, one for a stream at the most: a new publisher's takes the place of the one before. */
@Component
class Packagers {

    private static final Logger log = LoggerFactory.getLogger(Packagers.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** Longer than a lease. */
    private static final int PATIENCE = 12;

    private static final int LARGEST_DATAGRAM = 2048;
    /** Key frames of all layers arrive in one burst. */
    private static final int SOCKET_BUFFER = 4 << 20;

    private final Sfu sfu;
    private final Ownership ownership;
    private final HlsProperties properties;
    private final GalleryMetrics metrics;
    private final Intakes intakes;
    private final ConcurrentMap<UUID, Running> running = new ConcurrentHashMap<>();

    private record Running(String mediaId, Packager packager, EventLoop loop) {

        Mono<Void> stop() {
            return Mono.<Void>create(done -> loop.execute(() -> {
                try {
                    packager.stop();
                } finally {
                    done.success();
                }
            }));
        }
    }

    Packagers(Sfu sfu, Ownership ownership, HlsProperties properties, GalleryMetrics metrics, Intakes intakes) {
        this.sfu = sfu;
        this.ownership = ownership;
        this.properties = properties;
        this.metrics = metrics;
        this.intakes = intakes;
    }

    /** Called one at a time. */
    Mono<Void> start(StreamGallery gallery, Media publisher, Timeline timeline) {
        UUID streamId = gallery.streamId();
        Running before = running.get(streamId);
        if (before != null && before.mediaId().equals(publisher.id())) {
            return Mono.empty();
        }
        AtomicReference<@Nullable Packager> packager = new AtomicReference<>();
        return stopStream(streamId)
                .then(own(streamId))
                .then(bind(packager))
                .flatMap(socket -> sfu.copy(publisher.id(), (InetSocketAddress)
                                socket.channel().localAddress())
                        .doOnNext(copy -> {
                            EventLoop loop = socket.channel().eventLoop();
                            Packager.Source source = new Packager.Source(publisher.id(), copy, intakes);
                            Packager fresh = new Packager(gallery, socket, source, timeline, properties, metrics);
                            running.put(streamId, new Running(publisher.id(), fresh, loop));
                            loop.execute(() -> {
                                fresh.start();
                                packager.set(fresh);
                            });
                        })
                        .doOnError(e -> socket.dispose()))
                .then();
    }

    /** Waits while another node has the stream. */
    private Mono<Void> own(UUID streamId) {
        return ownership
                .acquire(streamId)
                .filter(owned -> owned)
                .repeatWhenEmpty(PATIENCE, tries -> tries.delayElements(RETRY))
                .doOnError(e -> log.warn("Stream {} is packaged by another node", streamId))
                .then();
    }

    /** To be called often enough for the leases not to run out. What another node has taken is given up. */
    Mono<Void> renew() {
        return Flux.fromIterable(running.keySet())
                .flatMap(streamId -> ownership
                        .renew(streamId)
                        .onErrorResume(e -> Mono.just(true)) // while Redis is away nobody else can take it either
                        .filter(owned -> !owned)
                        .flatMap(lost -> stopStream(streamId)))
                .then();
    }

    /** Of this publisher, if it is the one that is packaged. */
    Mono<Void> stop(String mediaId) {
        return Mono.defer(() -> running.entrySet().stream()
                .filter(entry -> entry.getValue().mediaId().equals(mediaId))
                .findFirst()
                .map(entry -> stopStream(entry.getKey()))
                .orElse(Mono.empty()));
    }

    Mono<Void> stopStream(UUID streamId) {
        return Mono.defer(() -> {
            Running of = running.remove(streamId);
            return of == null ? Mono.empty() : of.stop().then(release(streamId));
        });
    }

    private Mono<Void> release(UUID streamId) {
        return ownership.release(streamId).onErrorResume(e -> {
            log.debug("The lease of stream {} runs out by itself: {}", streamId, e.toString());
            return Mono.empty();
        });
    }

    /** At the end of the service, whose parts are then as whole as can be. */
    void stopAll() {
        running.keySet().forEach(streamId -> stopStream(streamId).subscribe());
    }

    private Mono<Connection> bind(AtomicReference<@Nullable Packager> packager) {
        return UdpServer.create()
                .host(properties.rtpHost())
                .port(0)
                .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_DATAGRAM))
                .handle((in, out) -> in.receiveObject()
                        .ofType(DatagramPacket.class)
                        .doOnNext(datagram -> {
                            Packager to = packager.get();
                            if (to != null) {
                                to.received(datagram.content());
                            }
                        })
                        .doOnError(e -> log.error("A packager receives no more", e))
                        .then())
                .bind()
                .map(connection -> connection);
    }
}
