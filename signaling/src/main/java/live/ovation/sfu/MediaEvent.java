package live.ovation.sfu;

import org.jspecify.annotations.Nullable;

/** Something that happened to a media session. */
public sealed interface MediaEvent {

    Media media();

    /** A candidate of the SFU; null when there are no more. */
    record Candidate(Media media, @Nullable IceCandidate candidate) implements MediaEvent {}

    /** ICE and DTLS are done. */
    record Connected(Media media) implements MediaEvent {}

    /** A publisher sends nothing any more, neither sound nor picture, though nobody hung up. */
    record Silent(Media media) implements MediaEvent {}

    /** A publisher that was silent sends again. */
    record Flowing(Media media) implements MediaEvent {}

    /**
     * Where it is, it cannot stay: the same again lands elsewhere. It goes on until its owner has that, and is then to be closed; who does
     * not move within seconds is closed as {@link CloseReason#MOVED}.
     */
    record Moving(Media media) implements MediaEvent {}

    record Closed(Media media, CloseReason reason) implements MediaEvent {}
}
