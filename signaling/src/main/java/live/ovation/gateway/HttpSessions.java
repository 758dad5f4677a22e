package live.ovation.gateway;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import live.ovation.gateway.SessionDescription.Section;
import live.ovation.platform.ProblemException;
import live.ovation.platform.Tokens;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What WHIP and WHEP sessions have in common: an HTTP resource in front of a media session. */
@Component
class HttpSessions {

    private static final Duration GATHER_WITHIN = Duration.ofMillis(700);

    private final Sfu sfu;

    HttpSessions(Sfu sfu) {
        this.sfu = sfu;
    }

    /** A new owner for a media session that a peer of a channel holds over HTTP: each is on its own. */
    static String newOwner(Media.Kind kind, String slug) {
        return owners(kind, slug) + Tokens.random(64);
    }

    private static String owners(Media.Kind kind, String slug) {
        return (kind == Media.Kind.PUBLISH ? "whip:" : "whep:") + slug + ":";
    }

    /** Whether a peer of the channel holds it over HTTP. */
    static boolean isOf(Media media, Media.Kind kind, String slug) {
        return media.owner().startsWith(owners(kind, slug));
    }

    /** The session, if it is of this kind and channel; errors with {@code media-not-found}. */
    Mono<Media> find(Media.Kind kind, String slug, String mediaId) {
        return Mono.justOrEmpty(sfu.find(mediaId))
                .filter(media -> isOf(media, kind, slug))
                .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound));
    }

    /** All candidates of the SFU: an HTTP peer cannot be told of any later (RFC 9725 section 4.3.2). */
    Mono<List<IceCandidate>> gather(String mediaId) {
        return sfu.events(mediaId)
                .ofType(MediaEvent.Candidate.class)
                .takeUntil(event -> event.candidate() == null)
                .mapNotNull(MediaEvent.Candidate::candidate)
                .take(GATHER_WITHIN)
                .collectList();
    }

    /** Adds the candidates of a fragment. */
    Mono<Void> trickle(Media media, SessionDescription fragment) {
        return Flux.fromIterable(fragment.media())
                .concatMap(section -> Flux.fromStream(candidates(section)))
                .concatMap(candidate -> sfu.trickle(media.id(), candidate))
                .then(Mono.defer(() -> fragment.anywhere("end-of-candidates").isPresent()
                        ? sfu.trickle(media.id(), null)
                        : Mono.empty()));
    }

    Mono<Void> end(Media media) {
        return sfu.close(media.id(), CloseReason.ENDED);
    }

    /** Ends it since what let it in is not good any more: the stream waits for its broadcaster to come back with what is. */
    Mono<Void> drop(Media media) {
        return sfu.close(media.id(), CloseReason.EXPIRED);
    }

    /** The ICE session's entity tag; there is one ICE session for each media session. */
    static String etag(String mediaId) {
        return "\"" + mediaId.substring(0, 12) + "\"";
    }

    /** RFC 9725 section 4.3.1: 428 without an entity tag, 412 with another one, 422 for the {@code *} that asks for an ICE restart. */
    static Mono<Void> checkTag(String mediaId, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return Mono.error(new ProblemException(
                    "if-match-required", HttpStatus.PRECONDITION_REQUIRED, "Send If-Match with the session's ETag."));
        }
        if (ifMatch.equals("*")) {
            return Mono.error(new ProblemException(
                    "ice-restart-unsupported",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "ICE restarts are not supported here. Make a new session."));
        }
        return ifMatch.equals(etag(mediaId))
                ? Mono.empty()
                : Mono.error(new ProblemException(
                        "if-match-failed",
                        HttpStatus.PRECONDITION_FAILED,
                        "This ETag is not of the current ICE session."));
    }

    private static Stream<IceCandidate> candidates(Section section) {
        return section.attributes("candidate")
                .map(value -> new IceCandidate("candidate:" + value, section.mid(), null));
    }
}
