package live.ovation.account;

import java.util.regex.Pattern;

/** Where a browser goes on after it was away: a page of ours, whatever somebody writes into the link that sends it off. */
final class ReturnPath {

    /** One slash and then anything but a second one: {@code //host} and {@code /\host} are other hosts' to a browser. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~?&=%-]{0,200}");

    private ReturnPath() {}

    /** The path itself, or {@code /} for what is none of ours. */
    static String of(String wanted) {
        return OURS.matcher(wanted).matches() && !wanted.startsWith("/api/") ? wanted : "/";
    }
}
