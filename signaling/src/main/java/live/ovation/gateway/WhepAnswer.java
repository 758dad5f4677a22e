package live.ovation.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import live.ovation.gateway.SessionDescription.Section;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.SfuProblems;
import org.springframework.http.HttpStatus;

/**
 * Turns the roles of a negotiation round. A WHEP player offers and wants an answer; the SFU offers as well and wants an answer. Both
 * offers are in hand, so each side's answer is written from the other side's offer: its transport (ICE credentials, fingerprint,
 * candidates) and what both can speak.
 *
 * <p>The SFU sends with the payload types that it has offered, which therefore have to be among the player's for the same codec. They are
 * the player's own ({@link PlayerCodecs}), but where it lacks the codec or too many others number in yet another way.
 */
final class WhepAnswer {

    private static final Set<String> TRANSPORT =
            Set.of("ice-ufrag", "ice-pwd", "ice-options", "fingerprint", "candidate", "end-of-candidates");

    private final SessionDescription player;
    private final SessionDescription sfu;

    WhepAnswer(SessionDescription playerOffer, SessionDescription sfuOffer) {
        this.player = playerOffer;
        this.sfu = sfuOffer;
    }

    /** The answer that goes to the player, from the SFU's offer. */
    SessionDescription toPlayer() {
        List<Section> sections = player.media().stream()
                .map(wanted -> answer(wanted, player, sfu, "passive", "sendonly"))
                .toList();
        return new SessionDescription(header(player, sections), sections);
    }

    /** The answer that goes to the SFU, from the player's offer. */
    SessionDescription toSfu() {
        List<Section> sections = sfu.media().stream()
                .map(wanted -> answer(wanted, sfu, player, "active", "recvonly"))
                .toList();
        return new SessionDescription(header(sfu, sections), sections);
    }

    private static Section answer(
            Section asked, SessionDescription asking, SessionDescription other, String setup, String direction) {
        Optional<Section> counterpart = other.media().stream()
                .filter(s -> s.kind().equals(asked.kind()) && !s.isRejected())
                .findFirst();
        if (counterpart.isEmpty()) {
            return new Section(List.of(
                    "m=" + asked.kind() + " 0 UDP/TLS/RTP/SAVPF 0",
                    "c=IN IP4 0.0.0.0",
                    "a=mid:" + asked.mid(),
                    "a=inactive"));
        }
        Section offered = counterpart.get();
        List<String> common = commonPayloads(asked, offered);
        List<String> lines = new ArrayList<>();
        lines.add("m=" + asked.kind() + " 9 UDP/TLS/RTP/SAVPF " + String.join(" ", common));
        lines.add("c=IN IP4 0.0.0.0");
        lines.add("a=mid:" + asked.mid());
        lines.add("a=rtcp-mux");
        lines.add("a=setup:" + setup);
        lines.add("a=" + direction);
        transportOf(other, carrier(other, asking)).forEach(lines::add);
        offered.lines().stream().filter(line -> describes(line, common)).forEach(lines::add);
        if (direction.equals("sendonly")) {
            commonExtensions(asked, offered).forEach(lines::add);
            offered.attributes("msid").limit(1).forEach(msid -> lines.add("a=msid:" + msid));
            offered.attributes("ssrc").forEach(ssrc -> lines.add("a=ssrc:" + ssrc));
            offered.attributes("ssrc-group").forEach(group -> lines.add("a=ssrc-group:" + group));
        } else {
            // the SFU writes extensions as its peer numbers them
            commonExtensions(offered, asked).forEach(lines::add);
        }
        return new Section(List.copyOf(lines));
    }

    /** The section whose transport all of a bundle use: the first that both have (RFC 9143 section 7.2). */
    private static Section carrier(SessionDescription of, SessionDescription other) {
        return of.media().stream()
                .filter(section -> !section.isRejected()
                        && other.media().stream().anyMatch(s -> s.kind().equals(section.kind()) && !s.isRejected()))
                .findFirst()
                .orElseThrow(SfuProblems::invalidSdp);
    }

    /** Payload types that mean the same codec on both sides; errors with {@code unsupported-codec} when there are none. */
    private static List<String> commonPayloads(Section asked, Section offered) {
        List<String> common = asked.payloadTypes().stream()
                .filter(type -> offered.payloadTypes().contains(type))
                .filter(type -> codec(asked, type).equals(codec(offered, type)))
                .filter(type -> apt(asked, type).equals(apt(offered, type)))
                .toList();
        if (common.stream().allMatch(type -> codec(asked, type).startsWith("rtx/"))) {
            throw new ProblemException(
                    "unsupported-codec",
                    HttpStatus.NOT_ACCEPTABLE,
                    "This stream's " + asked.kind()
                            + " is in no format that you offer. Put one of these into your offer: "
                            + offered.payloadTypes().stream()
                                    .map(type -> type + " " + codec(offered, type))
                                    .toList() + ".");
        }
        return common;
    }

    private static String codec(Section section, String payloadType) {
        return section.codec(payloadType).toLowerCase(Locale.ROOT);
    }

    /** The payload type that a retransmission format repeats; empty for others. */
    private static String apt(Section section, String payloadType) {
        return section.attributes("fmtp")
                .filter(fmtp -> fmtp.startsWith(payloadType + " apt="))
                .findFirst()
                .orElse("");
    }

    private static boolean describes(String line, List<String> payloadTypes) {
        return Stream.of("a=rtpmap:", "a=fmtp:", "a=rtcp-fb:")
                .filter(line::startsWith)
                .anyMatch(prefix ->
                        payloadTypes.contains(line.substring(prefix.length()).split(" ", 2)[0]));
    }

    /** Extensions that both know, numbered as the offerer did (RFC 8285 section 6). */
    private static Stream<String> commonExtensions(Section asked, Section offered) {
        Set<String> known =
                Set.copyOf(offered.attributes("extmap").map(WhepAnswer::uri).toList());
        return asked.attributes("extmap")
                .filter(map -> known.contains(uri(map)))
                .map(map -> "a=extmap:" + map);
    }

    private static String uri(String extmap) {
        String[] words = extmap.split(" ", -1);
        return words.length > 1 ? words[1] : "";
    }

    /** Transport attributes of a section, or of the session where the section has none. */
    private static Stream<String> transportOf(SessionDescription of, Section section) {
        Section session = new Section(of.session());
        return TRANSPORT.stream().sorted().flatMap(name -> {
            List<String> own = section.attributes(name).toList();
            return (own.isEmpty() ? session.attributes(name) : own.stream())
                    .map(value -> value.isEmpty() ? "a=" + name : "a=" + name + ":" + value);
        });
    }

    private static List<String> header(SessionDescription asked, List<Section> sections) {
        List<String> bundled = sections.stream()
                .filter(section -> !section.isRejected())
                .map(Section::mid)
                .toList();
        List<String> lines = new ArrayList<>(List.of("v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0"));
        lines.add("a=group:BUNDLE " + String.join(" ", bundled));
        new Section(asked.session())
                .attributes("msid-semantic")
                .limit(1)
                .forEach(m -> lines.add("a=msid-semantic:" + m));
        return List.copyOf(lines);
    }
}
