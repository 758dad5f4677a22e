package live.ovation.chat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with {@code /}, taken apart.
 *
 * @param rest what follows the command's name
 */
record CommandLine(Verb verb, String rest) {

    /** The longest timeout: two weeks. */
    static final long LONGEST_TIMEOUT = 1_209_600;

    private static final long USUAL_TIMEOUT = 600;

    /** What can be asked for, and how. */
    enum Verb {
        ME("/me TEXT"),
        ANNOUNCE("/announce TEXT"),
        PIN("/pin, as a reply to the message"),
        UNPIN("/unpin"),
        SLOW("/slow SECONDS, from 1 to 3600"),
        SLOWOFF("/slowoff"),
        FOLLOWERS("/followers [MINUTES], up to 129600"),
        FOLLOWERSOFF("/followersoff"),
        SUBSCRIBERS("/subscribers"),
        SUBSCRIBERSOFF("/subscribersoff"),
        EMOTEONLY("/emoteonly"),
        EMOTEONLYOFF("/emoteonlyoff"),
        UNIQUE("/unique"),
        UNIQUEOFF("/uniqueoff"),
        HOSTONLY("/hostonly"),
        HOSTONLYOFF("/hostonlyoff"),
        DELAY("/delay SECONDS, from 0 to 30"),
        CLEAR("/clear"),
        TIMEOUT("/timeout @NAME [SECONDS] [REASON], up to 1209600 seconds"),
        BAN("/ban @NAME [REASON]"),
        UNBAN("/unban @NAME"),
        WARN("/warn @NAME REASON, up to " + Warnings.LONGEST + " characters"),
        SHADOW("/shadow @NAME [REASON]"),
        UNSHADOW("/unshadow @NAME"),
        MOD("/mod @NAME"),
        UNMOD("/unmod @NAME");

        private static final Map<String, Verb> BY_WORD =
                Arrays.stream(values()).collect(Collectors.toMap(Verb::word, Function.identity()));

        private final String usage;

        Verb(String usage) {
            this.usage = usage;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For somebody who did not get it right. */
        ProblemException misused() {
            return ChatProblems.badCommand(usage);
        }
    }

    /** Somebody who may be meant. */
    record Named(UUID id, String name) {}

    /** Somebody who is meant, and what is said of them. */
    record Aimed(UUID accountId, String rest) {}

    /**
     * How long and why somebody may not write.
     *
     * @param seconds null where there was no number
     */
    record Sentence(long seconds, @Nullable String reason) {}

    /** Throws {@code chat-unknown-command}. */
    static CommandLine parse(String line) {
        String[] parts = line.substring(1).split(" ", 2);
        Verb verb = Verb.BY_WORD.get(parts[0].toLowerCase(Locale.ROOT));
        if (verb == null) {
            throw ChatProblems.unknownCommand(parts[0]);
        }
        return new CommandLine(verb, parts.length > 1 ? parts[1].strip() : "");
    }

    /** The text that has to follow; throws {@code invalid-message}. */
    String text() {
        if (rest.isEmpty()) {
            throw verb.misused();
        }
        return rest;
    }

    /** Nothing may follow; throws {@code invalid-message}. */
    void alone() {
        if (!rest.isEmpty()) {
            throw verb.misused();
        }
    }

    /** The number that has to follow; throws {@code invalid-message}. */
    int number(int least, int most) {
        if (!rest.matches("[0-9]{1,7}")) {
            throw verb.misused();
        }
        int number = Integer.parseInt(rest);
        if (number < least || number > most) {
            throw verb.misused();
        }
        return number;
    }

    /**
     * Whom the line begins with: the one with the longest name that fits, since a name may have spaces in it. Throws {@code invalid-message},
     * {@code person-not-found} and {@code chat-name-ambiguous}.
     *
     * @param meant who is named exactly; counts more than {@code others} of the same name
     */
    Aimed aim(Collection<Named> meant, Collection<Named> others) {
        String line = rest.startsWith("@") ? rest.substring(1) : rest;
        if (line.isEmpty()) {
            throw verb.misused();
        }
        List<Named> exact = longest(line, meant);
        List<Named> found = exact.isEmpty() ? longest(line, others) : exact;
        if (found.isEmpty()) {
            throw ChatProblems.nobodyCalled();
        }
        if (found.size() > 1) {
            throw ChatProblems.ambiguous();
        }
        Named them = found.getFirst();
        return new Aimed(them.id(), line.substring(them.name().length()).strip());
    }

    /** Throws {@code invalid-message}. */
    Sentence sentence(String said) {
        String[] parts = said.split(" ", 2);
        if (!parts[0].matches("[0-9]+")) {
            return new Sentence(USUAL_TIMEOUT, said.isEmpty() ? null : said);
        }
        long seconds = parts[0].length() > 7 ? Long.MAX_VALUE : Long.parseLong(parts[0]);
        if (seconds < 1 || seconds > LONGEST_TIMEOUT) {
            throw verb.misused();
        }
        return new Sentence(seconds, parts.length > 1 ? parts[1].strip() : null);
    }

    private static List<Named> longest(String line, Collection<Named> people) {
        List<Named> fitting = people.stream()
                .distinct()
                .filter(named -> begins(line, named.name()))
                .toList();
        int length = fitting.stream()
                .map(named -> named.name().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return fitting.stream()
                .filter(named -> named.name().length() == length)
                .filter(distinctById())
                .toList();
    }

    private static Predicate<Named> distinctById() {
        Set<UUID> seen = new HashSet<>();
        return named -> seen.add(named.id());
    }

    private static boolean begins(String line, String name) {
        return !name.isEmpty()
                && line.regionMatches(true, 0, name, 0, name.length())
                && (line.length() == name.length() || line.charAt(name.length()) == ' ');
    }
}
