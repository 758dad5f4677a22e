package live.ovation.hls;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import live.ovation.hls.HlsAddress.Init;
import live.ovation.hls.HlsAddress.MediaPlaylist;
import live.ovation.hls.HlsAddress.Multivariant;
import live.ovation.hls.HlsAddress.OfRendition;
import live.ovation.hls.HlsAddress.PartFile;
import live.ovation.hls.HlsAddress.SegmentFile;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Finds what a viewer asks for, and lets those wait who ask for what comes next (rfc8216bis 6.2.5). */
@Component
class HlsOrigin {

    /** Three target durations: whoever waits longer than that waits for a stream that stands still. */
    private static final Duration PATIENCE = Duration.ofSeconds(3L * Boundaries.TARGET_SECONDS);
    /** rfc8216bis 6.2.5.2: further ahead than this is an error. */
    private static final int AHEAD = 2;

    /** The advance part limit of rfc8216bis 6.2.5.2: three seconds in parts. */
    private static final long PARTS_AHEAD = 3_000_000 / PartCutter.PART_TARGET;

    /** rfc8216bis 4.4.6.4; the picture was VP8 and is not as its publisher encoded it. */
    private static final String TRANSCODED =
            "#EXT-X-SESSION-DATA:DATA-ID=\"live.ovation.transcoded-from\",VALUE=\"vp8\"\n";

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Galleries galleries;
    private final HlsDoor door;
    private final HlsAnswers answers;
    private final HlsProperties properties;
    private final GalleryMetrics metrics;

    HlsOrigin(Galleries galleries, HlsDoor door, HlsAnswers answers, HlsProperties properties, GalleryMetrics metrics) {
        this.galleries = galleries;
        this.door = door;
        this.answers = answers;
        this.properties = properties;
        this.metrics = metrics;
    }

    Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        HlsAddress address = HlsAddress.parse(new QueryStringDecoder(request.uri()).path());
        return switch (address) {
            case null -> Mono.error(notFound());
            case Multivariant at -> multivariant(at, request, response);
            case MediaPlaylist at -> playlist(at, request, response);
            case Init at -> init(at, request, response);
            case SegmentFile at -> segment(at, request, response);
            case PartFile at -> part(at, request, response);
        };
    }

    private Mono<Void> multivariant(Multivariant at, HttpServerRequest request, HttpServerResponse response) {
        StreamGallery gallery = galleries.find(at.slug());
        List<Variant> variants = gallery == null ? List.of() : gallery.variants();
        if (at.soundOnly()) {
            variants = variants.stream().filter(v -> !v.rendition().isVideo()).toList();
        }
        if (gallery == null || variants.isEmpty()) {
            return Mono.error(notLive());
        }
        Pass pass = door.admit(gallery, request.uri());
        String text = MultivariantPlaylist.of(variants) + (gallery.isTranscoded() ? TRANSCODED : "");
        String tag = '"' + Integer.toHexString(text.hashCode()) + '"';
        return answers.playlist(request, response, new Rendered(text, tag), SHORT, pass);
    }

    private Mono<Void> playlist(MediaPlaylist at, HttpServerRequest request, HttpServerResponse response) {
        Directives directives = Directives.parse(request.uri());
        StreamGallery gallery = gallery(at);
        Pass pass = door.admit(gallery, request.uri());
        RenditionWindow window = window(gallery, at);
        return await(window, directives).flatMap(state -> {
            Supplier<List<RenditionReport>> reports = () -> gallery.reportsBeside(at.rendition());
            response.header(HlsAnswers.CUT, String.valueOf(state.cutAt()));
            Rendered text = directives.skip() ? state.delta(reports) : state.full(reports);
            Duration fresh = directives.blocks() || state.isEnded() ? PATIENCE : SHORT;
            return answers.playlist(request, response, text, fresh, pass);
        });
    }

    private Mono<PlaylistState> await(RenditionWindow window, Directives directives) {
        PlaylistState now = window.state();
        if (!directives.blocks()) {
            return Mono.just(now);
        }
        if (!now.isEnded() && isTooFarAhead(now, directives)) {
            return Mono.error(Directives.invalid("That is too far ahead."));
        }
        return waiting(until(window, directives.msn(), directives.part()));
    }

    private static boolean isTooFarAhead(PlaylistState now, Directives wanted) {
        return wanted.msn() > now.nextMsn() + AHEAD
                || (wanted.msn() >= now.nextMsn() && wanted.part() > now.nextPart() + PARTS_AHEAD);
    }

    private static Mono<PlaylistState> until(RenditionWindow window, long msn, int part) {
        PlaylistState now = window.state();
        return now.has(msn, part) ? Mono.just(now) : now.next().flatMap(next -> until(window, msn, part));
    }

    private Mono<Void> part(PartFile at, HttpServerRequest request, HttpServerResponse response) {
        StreamGallery gallery = gallery(at);
        Pass pass = door.admit(gallery, request.uri());
        RenditionWindow window = window(gallery, at);
        Octets there = window.part(at.msn(), at.number());
        if (there != null) {
            return part(at, there, request, response, pass);
        }
        if (!window.state().mayComeNext(at.msn(), at.number())) {
            return Mono.error(notFound());
        }
        // a part's number is taken by the next segment's first part when this segment is finished without it
        return waiting(until(window, at.msn(), at.number())).flatMap(state -> {
            Octets made = window.part(at.msn(), at.number());
            response.header(HlsAnswers.CUT, String.valueOf(state.cutAt()));
            return made == null ? Mono.error(notFound()) : part(at, made, request, response, pass);
        });
    }

    private Mono<Void> part(
            PartFile at, Octets bytes, HttpServerRequest request, HttpServerResponse response, Pass pass) {
        metrics.served(at.rendition(), bytes.size());
        return answers.media(
                request, response, at.rendition(), tag(at.msn() + "." + at.number()), List.of(bytes), pass);
    }

    private Mono<Void> segment(SegmentFile at, HttpServerRequest request, HttpServerResponse response) {
        StreamGallery gallery = gallery(at);
        Pass pass = door.admit(gallery, request.uri());
        List<Octets> parts = window(gallery, at).segment(at.msn());
        return (parts != null ? Mono.just(parts) : archived(gallery, at)).flatMap(pieces -> {
            metrics.served(
                    at.rendition(), pieces.stream().mapToInt(Octets::size).sum());
            return answers.media(request, response, at.rendition(), tag(String.valueOf(at.msn())), pieces, pass);
        });
    }

    private static Mono<List<Octets>> archived(StreamGallery gallery, SegmentFile at) {
        Archive archive = gallery.archive();
        return archive == null
                ? Mono.error(notFound())
                : archive.segment(at.streamId(), at.rendition(), at.msn())
                        .map(List::of)
                        .switchIfEmpty(Mono.error(HlsOrigin::notFound));
    }

    private Mono<Void> init(Init at, HttpServerRequest request, HttpServerResponse response) {
        StreamGallery gallery = gallery(at);
        Pass pass = door.admit(gallery, request.uri());
        InitSection init = window(gallery, at).init(at.number());
        return init == null
                ? Mono.error(notFound())
                : answers.media(request, response, at.rendition(), tag("i" + at.number()), List.of(init.bytes()), pass);
    }

    private <T> Mono<T> waiting(Mono<T> wait) {
        if (metrics.waits() > properties.maxWaiting()) {
            metrics.waitsNoMore();
            return Mono.error(ProblemException.unavailable("The gallery is full just now.", SHORT));
        }
        return wait.timeout(
                        PATIENCE, Mono.error(() -> ProblemException.unavailable("Nothing new comes just now.", SHORT)))
                .doFinally(end -> metrics.waitsNoMore());
    }

    private StreamGallery gallery(OfRendition at) {
        StreamGallery gallery = galleries.find(at.slug(), at.streamId());
        if (gallery == null) {
            throw notFound();
        }
        return gallery;
    }

    private static RenditionWindow window(StreamGallery gallery, OfRendition at) {
        @Nullable RenditionWindow window = gallery.find(at.rendition());
        if (window == null) {
            throw notFound();
        }
        return window;
    }

    private static String tag(String name) {
        return '"' + name + '"';
    }

    private static ProblemException notFound() {
        return new ProblemException("not-found", HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }

    private static ProblemException notLive() {
        return new ProblemException(
                "stream-not-live", HttpStatus.NOT_FOUND, "Nothing is on air here just now.", Duration.ofSeconds(1));
    }
}
