package live.ovation.audience;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has the SFU send every viewer on the floor the layer that suits them, and sends away whom no layer reaches. */
@Component
class LayerDirector {

    private static final Logger log = LoggerFactory.getLogger(LayerDirector.class);
    /** For somebody who comes back from the gallery, or over another connection. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Sfu sfu;
    private final Seating seating;
    private final Egress egress;
    private final Clock clock;
    private final ConcurrentMap<Place, Viewing> viewings = new ConcurrentHashMap<>();

    LayerDirector(Sfu sfu, Seating seating, Egress egress, Clock clock) {
        this.sfu = sfu;
        this.seating = seating;
        this.egress = egress;
        this.clock = clock;
    }

    private record Place(String owner, String room) {

        static Place of(Media media) {
            return new Place(media.owner(), media.room());
        }
    }

    /** Begins with what was known about this viewer already. */
    Mono<Void> opened(Media media) {
        Viewing known = viewings.get(Place.of(media));
        if (known == null) {
            viewings.put(Place.of(media), new Viewing(media.id()));
            return Mono.empty();
        }
        return give(media, known, known.opened(media.id())).then();
    }

    /** The decision, when it has become another one. */
    Mono<LayerDecision> report(UUID channelId, Media media, ReceptionReport report, @Nullable PictureSize picture) {
        Viewing viewing = viewing(media);
        Viewing.Outcome outcome = viewing.report(clock.instant(), report, picture);
        if (report.receivedBitrate() != null) {
            egress.report(media, outcome.decision().layer(), report.receivedBitrate());
        }
        if (outcome.hopeless()) {
            seating.report(channelId, media.owner(), Trouble.NETWORK);
        }
        return give(media, viewing, outcome);
    }

    /** The decision that follows from a wish. */
    Mono<LayerDecision> choose(Media media, LayerWish wish) {
        Viewing viewing = viewing(media);
        Viewing.Outcome outcome = viewing.choose(wish.choice());
        return give(media, viewing, outcome).defaultIfEmpty(outcome.decision());
    }

    /** Whether a player without a picture has none even though it got the time that a new layer takes. */
    Mono<Boolean> staysDark(String owner, UUID streamId) {
        Viewing viewing = viewings.get(new Place(owner, streamId.toString()));
        return viewing == null ? Mono.just(true) : staysDark(viewing);
    }

    private Mono<Boolean> staysDark(Viewing viewing) {
        Duration left = viewing.untilSeen(clock.instant());
        if (left.isZero()) {
            return Mono.just(true);
        }
        return Mono.delay(left).flatMap(then -> viewing.isDark() ? staysDark(viewing) : Mono.just(false));
    }

    void closed(Media media) {
        egress.forget(media.id());
        Place place = Place.of(media);
        Viewing viewing = viewings.get(place);
        if (viewing != null && viewing.isAbout(media.id())) {
            Mono.delay(REMEMBERED).filter(then -> viewing.isAbout(media.id())).subscribe(then -> {
                viewings.remove(place, viewing);
            });
        }
    }

    private Viewing viewing(Media media) {
        return viewings.computeIfAbsent(Place.of(media), place -> new Viewing(media.id()));
    }

    private Mono<LayerDecision> give(Media media, Viewing viewing, Viewing.Outcome outcome) {
        if (!outcome.changed()) {
            return Mono.empty();
        }
        viewing.asked(clock.instant());
        return sfu.selectLayer(media.id(), outcome.decision().layer())
                .thenReturn(outcome.decision())
                .onErrorResume(e -> {
                    log.debug("{} stays on its layer: {}", media.id(), e.toString());
                    viewing.notGiven();
                    return Mono.empty();
                });
    }
}
