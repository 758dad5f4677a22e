package live.ovation.gateway;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.ovation.gateway.SessionDescription.Section;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.SfuProblems;
import org.springframework.http.HttpStatus;

/** What an offer has to be before anything is made for it. */
final class OfferRules {

    private static final int SECTIONS = 16;
    /** Of all sections together; a peer with many interfaces has a few dozen. */
    private static final int CANDIDATES = 200;

    private static final Pattern FINGERPRINT =
            Pattern.compile("(?i)sha-(1|224|256|384|512) [0-9A-F]{2}(:[0-9A-F]{2}){19,63}");

    private OfferRules() {}

    /** Throws {@code invalid-sdp}, or {@code no-media} when there is no sound or picture in it that the peer would send. */
    static SessionDescription publishing(String sdp) {
        return checked(sdp, Set.of("sendonly", "sendrecv"), "This offer sends neither sound nor picture.");
    }

    /** The same of a peer that wants to receive. */
    static SessionDescription watching(String sdp) {
        return checked(sdp, Set.of("recvonly", "sendrecv"), "This offer asks for neither sound nor picture.");
    }

    /** Throws {@code invalid-sdp}. */
    static SessionDescription fragment(String text) {
        SessionDescription fragment = SessionDescription.parseFragment(text);
        checkSize(fragment);
        return fragment;
    }

    private static SessionDescription checked(String sdp, Set<String> directions, String otherwise) {
        SessionDescription offer = SessionDescription.parse(sdp);
        checkSize(offer);
        checkMids(offer.media());
        List<Section> wanted =
                offer.media().stream().filter(OfferRules::isAudioOrVideo).toList();
        if (wanted.stream().noneMatch(section -> directions.contains(direction(section, offer)))) {
            throw new ProblemException("no-media", HttpStatus.UNPROCESSABLE_CONTENT, otherwise);
        }
        if (IceCredentials.of(offer).isEmpty()) {
            throw SfuProblems.invalidSdp("The offer has no ICE credentials.");
        }
        if (!wanted.stream().allMatch(section -> hasFingerprint(section, offer))) {
            throw SfuProblems.invalidSdp("The offer has no certificate's fingerprint: media is encrypted here.");
        }
        return offer;
    }

    private static void checkSize(SessionDescription description) {
        if (description.media().size() > SECTIONS) {
            throw SfuProblems.invalidSdp("There are too many media sections.");
        }
        long candidates = sections(description)
                .flatMap(section -> section.attributes("candidate"))
                .count();
        if (candidates > CANDIDATES) {
            throw SfuProblems.invalidSdp("There are too many ICE candidates.");
        }
    }

    /** RFC 9143: without one, or with the same twice, nobody knows what belongs to which section. */
    private static void checkMids(List<Section> sections) {
        Set<String> mids = new HashSet<>();
        for (Section section : sections) {
            if (section.mid().isEmpty() && sections.size() > 1) {
                throw SfuProblems.invalidSdp("A media section has no mid.");
            }
            if (!mids.add(section.mid())) {
                throw SfuProblems.invalidSdp("Two media sections have the same mid.");
            }
        }
    }

    private static boolean isAudioOrVideo(Section section) {
        return !section.isRejected()
                && (section.kind().equals("audio") || section.kind().equals("video"));
    }

    private static String direction(Section section, SessionDescription offer) {
        return Stream.of(section, new Section(offer.session()))
                .flatMap(part -> Stream.of("sendonly", "recvonly", "inactive", "sendrecv")
                        .filter(name -> part.attribute(name).isPresent()))
                .findFirst()
                .orElse("sendrecv");
    }

    private static boolean hasFingerprint(Section section, SessionDescription offer) {
        return Stream.of(section, new Section(offer.session()))
                .flatMap(part -> part.attributes("fingerprint"))
                .anyMatch(fingerprint -> FINGERPRINT.matcher(fingerprint).matches());
    }

    private static Stream<Section> sections(SessionDescription description) {
        return Stream.concat(Stream.of(new Section(description.session())), description.media().stream());
    }
}
