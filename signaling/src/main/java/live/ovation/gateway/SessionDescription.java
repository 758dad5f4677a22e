package live.ovation.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.SfuProblems;

/** SDP (RFC 8866) as lines: a session part and media sections. No more of it than WHIP and WHEP need. */
record SessionDescription(List<String> session, List<Section> media) {

    private static final String END = "\r\n";

    /** One media section, its {@code m=} line first. */
    record Section(List<String> lines) {

        /** {@code audio}, {@code video} and so on. */
        String kind() {
            return field(0).substring(2);
        }

        /** The nth word of the {@code m=} line. */
        private String field(int n) {
            String[] fields = lines.getFirst().split(" ", -1);
            return n < fields.length ? fields[n] : "";
        }

        boolean isRejected() {
            return field(1).equals("0") && attribute("bundle-only").isEmpty();
        }

        List<String> payloadTypes() {
            String[] fields = lines.getFirst().split(" ", -1);
            return fields.length > 3 ? List.of(fields).subList(3, fields.length) : List.of();
        }

        /** The value of {@code a=name:value}, or an empty text for {@code a=name}. */
        Optional<String> attribute(String name) {
            return attributes(name).findFirst();
        }

        Stream<String> attributes(String name) {
            String flag = "a=" + name;
            return lines.stream()
                    .filter(line -> line.equals(flag) || line.startsWith(flag + ":"))
                    .map(line -> line.equals(flag) ? "" : line.substring(flag.length() + 1));
        }

        String mid() {
            return attribute("mid").orElse("");
        }

        /** What a payload type is, such as {@code H264/90000}; empty when nothing says so. */
        String codec(String payloadType) {
            return of("rtpmap", payloadType);
        }

        /** The parameters of a payload type; empty when it has none. */
        String format(String payloadType) {
            return of("fmtp", payloadType);
        }

        private String of(String attribute, String payloadType) {
            String prefix = payloadType + " ";
            return attributes(attribute)
                    .filter(value -> value.startsWith(prefix))
                    .map(value -> value.substring(prefix.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        Section with(List<String> more) {
            List<String> all = new ArrayList<>(lines);
            all.addAll(more);
            return new Section(List.copyOf(all));
        }
    }

    /** Errors with {@code invalid-sdp}. */
    static SessionDescription parse(String sdp) {
        List<String> lines =
                sdp.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()
                || !lines.getFirst().equals("v=0")
                || lines.stream().anyMatch(l -> l.length() < 2 || l.charAt(1) != '=')) {
            throw SfuProblems.invalidSdp();
        }
        SessionDescription description = split(lines);
        if (description.media().isEmpty()) {
            throw SfuProblems.invalidSdp();
        }
        return description;
    }

    /** A fragment (RFC 8840 section 9): the same lines, without {@code v=} and perhaps without a media section. */
    static SessionDescription parseFragment(String fragment) {
        List<String> lines = fragment.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.length() < 2 || l.charAt(1) != '=')) {
            throw SfuProblems.invalidSdp();
        }
        return split(lines);
    }

    /** A session- or media-level attribute, whichever comes first. */
    Optional<String> anywhere(String name) {
        return Stream.concat(Stream.of(new Section(session)), media.stream())
                .flatMap(section -> section.attributes(name))
                .findFirst();
    }

    /** The same with all the candidates of the sender in every section that is in use, and word that there are no more. */
    SessionDescription withCandidates(List<IceCandidate> candidates) {
        List<String> more = Stream.concat(
                        candidates.stream().map(candidate -> "a=" + candidate.candidate()),
                        Stream.of("a=end-of-candidates"))
                .toList();
        return new SessionDescription(
                session,
                media.stream().map(s -> s.isRejected() ? s : s.with(more)).toList());
    }

    /** The same under other ICE credentials, and without any candidates, which belong to those from before. */
    SessionDescription withIce(IceCredentials ice) {
        return new SessionDescription(
                renewed(session, ice),
                media.stream()
                        .map(section -> new Section(renewed(section.lines(), ice)))
                        .toList());
    }

    private static List<String> renewed(List<String> lines, IceCredentials ice) {
        return lines.stream()
                .filter(line -> !line.startsWith("a=candidate:") && !line.equals("a=end-of-candidates"))
                .map(line -> line.startsWith("a=ice-ufrag:") ? "a=ice-ufrag:" + ice.ufrag() : line)
                .map(line -> line.startsWith("a=ice-pwd:") ? "a=ice-pwd:" + ice.password() : line)
                .toList();
    }

    /**
     * What a peer needs of a restarted ICE session (RFC 8840 section 9): credentials and candidates, in the section that carries the
     * transport of them all.
     */
    String iceFragment(IceCredentials ice, List<IceCandidate> candidates) {
        Stream<String> shared = session.stream()
                .filter(line -> line.startsWith("a=group:BUNDLE")
                        || line.startsWith("a=ice-options:")
                        || line.equals("a=ice-lite"));
        Stream<String> section = media.stream()
                .filter(m -> !m.isRejected())
                .limit(1)
                .flatMap(m -> Stream.of(m.lines().getFirst(), "a=mid:" + m.mid()));
        Stream<String> transport = Stream.concat(
                Stream.of("a=ice-ufrag:" + ice.ufrag(), "a=ice-pwd:" + ice.password()),
                candidates.stream().map(candidate -> "a=" + candidate.candidate()));
        return Stream.of(shared, section, transport, Stream.of("a=end-of-candidates"))
                .flatMap(lines -> lines)
                .map(line -> line + END)
                .reduce("", String::concat);
    }

    String text() {
        return Stream.concat(session.stream(), media.stream().flatMap(section -> section.lines().stream()))
                .map(line -> line + END)
                .reduce("", String::concat);
    }

    private static SessionDescription split(List<String> lines) {
        List<String> session = new ArrayList<>();
        List<List<String>> media = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("m=")) {
                media.add(new ArrayList<>());
            }
            (media.isEmpty() ? session : media.getLast()).add(line);
        }
        return new SessionDescription(
                List.copyOf(session),
                media.stream().map(l -> new Section(List.copyOf(l))).toList());
    }
}
