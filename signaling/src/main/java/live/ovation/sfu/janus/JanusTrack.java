package live.ovation.sfu.janus;

import java.util.List;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One stream of a publisher, as the VideoRoom plugin describes it when it takes the offer. */
record JanusTrack(String mid, Codec codec, boolean simulcast) {

    static List<JanusTrack> of(JanusMessage.Event joined) {
        return joined.data()
                .path("streams")
                .valueStream()
                .filter(stream -> !stream.path("disabled").asBoolean(false))
                .mapMulti((JsonNode stream, java.util.function.Consumer<JanusTrack> tracks) -> {
                    Codec codec = codec(stream.path("codec").asString(""));
                    if (codec != null) {
                        tracks.accept(new JanusTrack(
                                stream.path("mid").asString(""),
                                codec,
                                stream.path("simulcast").asBoolean(false)));
                    }
                })
                .toList();
    }

    private static @Nullable Codec codec(String name) {
        return switch (name) {
            case "opus" -> Codec.OPUS;
            case "h264" -> Codec.H264;
            case "vp8" -> Codec.VP8;
            default -> null;
        };
    }
}
