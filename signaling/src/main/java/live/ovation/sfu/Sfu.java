package live.ovation.sfu;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The selective forwarding unit: takes one publisher a room and passes the media on to its subscribers. It may be several processes, its
 * nodes; a publisher goes to the one that carries least. Every call errors with
 * {@code sfu-unavailable} while the SFU cannot be reached, after waiting a few seconds for it to come back, and with
 * {@code media-not-found} for a media session that is gone.
 */
public interface Sfu {

    /** What this SFU can do; the rest of the code asks this, never the brand. */
    SfuCapabilities capabilities();

    /**
     * Puts a publisher into a room, in place of whoever published there before.
     *
     * @param owner whom the media session belongs to, to find it again with {@link #ownedBy}
     * @param offer SDP
     */
    Mono<Negotiated> publish(String owner, String room, String offer);

    /** The same under a cap: bit/s for the picture, all of its layers together. */
    Mono<Negotiated> publish(String owner, String room, String offer, int videoBitrate);

    /**
     * Puts a publisher into a room whose media this process hands in, in place of whoever published there before. One that {@code owner}
     * has there already goes on, which after a restart of this service keeps its viewers. It is connected with its first packet.
     *
     * @param codecs of what will be handed in: one for sound, one for the picture, or either
     */
    Mono<Feed> feed(String owner, String room, Set<RtpTrack.Codec> codecs);

    /** A seat in front of the room's publisher; errors with {@code stream-not-live} when nobody publishes. The SDP is an offer. */
    Mono<Negotiated> subscribe(String owner, String room);

    /** The same for a receiver that has numbered the codecs already, since it has made an offer of its own. */
    Mono<Negotiated> subscribe(String owner, String room, PayloadTypes types);

    /** The subscriber's answer to the latest offer. */
    Mono<Void> answer(String mediaId, String answer);

    /** A candidate of the peer; null when there are no more. */
    Mono<Void> trickle(String mediaId, @Nullable IceCandidate candidate);

    /** New ICE credentials: a publisher brings an offer and gets the answer, a subscriber brings none and gets an offer. */
    Mono<String> restartIce(String mediaId, @Nullable String offer);

    /** The simulcast layer that a subscriber gets from now on, or the nearest one that is sent. */
    Mono<Void> selectLayer(String mediaId, SimulcastLayer layer);

    /** Ends a media session; one that is gone is no error. */
    Mono<Void> close(String mediaId, CloseReason reason);

    /** Ends everything in a room, and the room. */
    Mono<Void> closeRoom(String room, CloseReason reason);

    /**
     * Sends what a publisher sends to {@code to} as plain RTP as well, in place of any copy made before. It lasts until the publisher
     * goes.
     */
    Mono<RtpCopy> copy(String mediaId, InetSocketAddress to);

    /** The media session, if it is alive. */
    @Nullable
    Media find(String mediaId);

    /** The media sessions that are alive and belong to {@code owner}. */
    Flux<Media> ownedBy(String owner);

    /** What happens to media sessions, from now on. */
    Flux<MediaEvent> events();

    /** The same for one media session, from the very beginning: candidates that came before anybody listened are not lost. */
    Flux<MediaEvent> events(String mediaId);

    /**
     * Completes once the media sessions that a previous run of this service left behind were taken over, or found dead. With several nodes
     * one that cannot be reached holds nothing up.
     */
    Mono<Void> recovered();

    /** All media sessions that are alive. */
    Flux<Media> all();

    /** The nodes, as they are now. */
    List<SfuNode> nodes();

    /** Each node as it is, then each time that it has changed: its state at once, its load within a second. */
    Flux<SfuNode> nodeChanges();

    /**
     * Empties a node, or lets it be used again; completes when that has begun. While it drains it takes nothing new, also after a restart
     * of this service. Its publishers are asked to go elsewhere, then their viewers, each with what they had going on until then
     * ({@link MediaEvent.Moving}); after ten seconds whoever is still there is closed. A name that no node has is no error.
     */
    Mono<Void> drain(String node, boolean draining);

    /** Whether the owner of a media session was asked to make it again elsewhere, and has it still. */
    boolean isMoving(String mediaId);

    /** The name of the node that a media session is on; null when that is gone. */
    @Nullable
    String nodeOf(String mediaId);
}
