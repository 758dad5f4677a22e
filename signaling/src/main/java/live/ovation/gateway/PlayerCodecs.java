package live.ovation.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import live.ovation.gateway.SessionDescription.Section;
import live.ovation.sfu.PayloadTypes;

/** The payload types by which a player knows the codecs that streams have here. */
final class PlayerCodecs {

    /** Where it doesn't know a codec at all, which its answer tells. */
    private static final PayloadTypes USUAL = new PayloadTypes(111, 107, 96);

    private PlayerCodecs() {}

    static PayloadTypes of(SessionDescription offer) {
        return new PayloadTypes(
                best(offer, "audio", "opus/48000/2", USUAL.opus(), fmtp -> 0),
                best(offer, "video", "h264/90000", USUAL.h264(), PlayerCodecs::rankH264),
                best(offer, "video", "vp8/90000", USUAL.vp8(), fmtp -> 0));
    }

    private static int best(
            SessionDescription offer, String kind, String codec, int otherwise, ToIntFunction<String> rank) {
        return offer.media().stream()
                .filter(section -> section.kind().equals(kind) && !section.isRejected())
                .findFirst()
                .flatMap(section -> numbers(section, codec).stream()
                        .min(Comparator.comparingInt(number -> rank.applyAsInt(section.format(number)))))
                .map(Integer::valueOf)
                .filter(number -> number >= 0 && number < 128)
                .orElse(otherwise);
    }

    private static List<String> numbers(Section section, String codec) {
        return section.payloadTypes().stream()
                .filter(number -> number.matches("[0-9]{1,3}"))
                .filter(number -> section.codec(number).toLowerCase(Locale.ROOT).equals(codec))
                .toList();
    }

    /** Streams are Constrained Baseline in fragmentation units (RFC 6184 section 8.1); who decodes more decodes that, too. */
    private static int rankH264(String fmtp) {
        String format = fmtp.toLowerCase(Locale.ROOT);
        int packets = format.contains("packetization-mode=1") ? 0 : 100;
        if (format.contains("profile-level-id=42e0")) {
            return packets;
        }
        return format.contains("profile-level-id=42") ? packets + 1 : packets + 2;
    }
}
