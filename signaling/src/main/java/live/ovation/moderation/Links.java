package live.ovation.moderation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the addresses of sites in a text, also those that are written for people and not for machines: with other full stops, with spaces or
 * brackets around them, with "dot", with letters of other alphabets. In time that grows with the text and no faster: every pattern is bounded.
 */
final class Links {

    /** What else is no country's, of what spam leads to. A longer list finds more full stops without a space behind them. */
    private static final Set<String> GENERIC =
            Set.of(("com net org info biz app dev xyz online site shop store top live stream club vip "
                            + "win bet casino pro tech space fun art blog news zip mov link click icu cyou buzz rest life world today email "
                            + "network agency cloud games game chat social video tube porn sex xxx cam mobi name asia host page website "
                            + "finance money loan trade market sale deals best one lol gift support help center media studio")
                    .split(" "));

    /** So well known that they are one after a space as well. */
    private static final Set<String> FAMOUS = Set.of("com", "net", "org", "gg", "tv", "io", "xyz");

    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT)),
                    Stream.of("uk", "eu", "su", "ac"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern STOPS = Pattern.compile("[\u3002\uFF0E\uFF61\u2024\uFE52]");
    private static final Pattern BRACKETED =
            Pattern.compile(" {0,3}[\\[({<] {0,3}(?:\\.|dot|punkt) {0,3}[\\])}>] {0,3}");
    private static final Pattern SPELT =
            Pattern.compile("(?<=[\\p{L}\\p{N}]{3}) (?:dot|punkt) (?=[\\p{L}]{2,8}(?![\\p{L}]))");
    private static final Pattern SPACED =
            Pattern.compile("(?<=[\\p{L}\\p{N}]) {1,3}\\. {0,3}(?=[\\p{L}]{2,8}(?![\\p{L}]))");

    private Links() {}

    /** The hosts, as they are compared ({@link Domains}), each once, in the order of the text. */
    static List<String> hosts(String text) {
        String plain = plain(text);
        if (plain.indexOf('.') < 0 && !plain.contains("://")) {
            return List.of();
        }
        List<String> hosts = new ArrayList<>();
        for (int at = 0; at < plain.length(); ) {
            int end = at;
            while (end < plain.length() && isOfHost(plain.charAt(end))) {
                end++;
            }
            boolean schemed = plain.startsWith("://", at - 3);
            if (end > at && isHost(plain.substring(at, end), schemed)) {
                String host = plain.substring(at, end);
                hosts.add(Domains.ascii(trimmed(host)).orElse(trimmed(host)));
                end = endOfAddress(plain, end);
            }
            at = Math.max(end, at + 1);
        }
        return hosts.stream().distinct().toList();
    }

    /** In small letters, without what is not seen, and with one sign for all that means a full stop. */
    private static String plain(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Letters.isUnseen(c))
                .forEach(seen::appendCodePoint);
        String lower = STOPS.matcher(seen.toString().toLowerCase(Locale.ROOT)).replaceAll(".");
        String open = BRACKETED.matcher(lower).replaceAll(".");
        return joined(joined(open, SPELT), SPACED);
    }

    /** Only where what follows ends addresses: a full stop between spaces ends sentences as well. */
    private static String joined(String text, Pattern between) {
        return between.matcher(text).replaceAll(found -> {
            int end = found.end();
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return FAMOUS.contains(folded(text.substring(found.end(), end))) ? "." : found.group();
        });
    }

    private static boolean isOfHost(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean isHost(String run, boolean schemed) {
        String host = trimmed(run);
        int dot = host.lastIndexOf('.');
        if (schemed) {
            return !host.isEmpty();
        }
        return dot > 0 && !host.contains("..") && (host.startsWith("www.") || isEnding(host.substring(dot + 1)));
    }

    private static boolean isEnding(String label) {
        String folded = folded(label);
        return label.startsWith("xn--")
                || GENERIC.contains(folded)
                || COUNTRIES.contains(folded)
                || FAMOUS.contains(folded);
    }

    /** As people read it, whichever alphabet it is in. */
    private static String folded(String label) {
        StringBuilder folded = new StringBuilder();
        label.codePoints().map(Letters::of).filter(c -> c != Letters.NOTHING).forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    private static String trimmed(String run) {
        int from = 0;
        int to = run.length();
        while (from < to && ".-_".indexOf(run.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".-_".indexOf(run.charAt(to - 1)) >= 0) {
            to--;
        }
        return run.substring(from, to);
    }

    /** Behind its path, which is no host. */
    private static int endOfAddress(String text, int from) {
        int end = from;
        if (end < text.length() && "/?#:".indexOf(text.charAt(end)) >= 0) {
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }
}
