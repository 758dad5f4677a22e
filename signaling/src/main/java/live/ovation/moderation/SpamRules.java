package live.ovation.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * What is taken for spam in a chat, and what becomes of it. A rule that is missing is as it is at first. Whoever moderates is not asked.
 *
 * @param flood more messages of one person than this in so many seconds
 * @param repeated the same or nearly the same text of one person
 * @param copied the same or nearly the same text of several people, within a minute
 * @param capitals a text of so many letters, of which so many are capitals
 * @param drawnOut one character so often in a row, or so many emoji
 * @param links addresses of other sites
 * @param newAccounts what people may not yet whose account is new
 * @param raid when moderators are told that it looks like a raid
 */
record SpamRules(
        @NotNull @Valid Flood flood,
        @NotNull @Valid Repeated repeated,
        @NotNull @Valid Copied copied,
        @NotNull @Valid Capitals capitals,
        @NotNull @Valid DrawnOut drawnOut,
        @NotNull @Valid Links links,
        @NotNull @Valid NewAccounts newAccounts,
        @NotNull @Valid Raid raid) {

    /** On is what ordinary people never meet. */
    static final SpamRules AT_FIRST = new SpamRules(
            new Flood(SpamAction.BLOCK, 10, 10),
            new Repeated(SpamAction.BLOCK, 3, 30),
            new Copied(SpamAction.OFF, 6),
            new Capitals(SpamAction.OFF, 70, 20),
            new DrawnOut(SpamAction.BLOCK, 60, 40),
            new Links(SpamAction.OFF, List.of()),
            new NewAccounts(SpamAction.HOLD, 10, 0),
            new Raid(true, 25));

    SpamRules {
        flood = Optional.ofNullable(flood).orElseGet(() -> AT_FIRST.flood);
        repeated = Optional.ofNullable(repeated).orElseGet(() -> AT_FIRST.repeated);
        copied = Optional.ofNullable(copied).orElseGet(() -> AT_FIRST.copied);
        capitals = Optional.ofNullable(capitals).orElseGet(() -> AT_FIRST.capitals);
        drawnOut = Optional.ofNullable(drawnOut).orElseGet(() -> AT_FIRST.drawnOut);
        links = Optional.ofNullable(links).orElseGet(() -> AT_FIRST.links);
        newAccounts = Optional.ofNullable(newAccounts).orElseGet(() -> AT_FIRST.newAccounts);
        raid = Optional.ofNullable(raid).orElseGet(() -> AT_FIRST.raid);
    }

    record Flood(
            @NotNull SpamAction action,
            @Min(1) @Max(50) int messages,
            @Min(1) @Max(60) int seconds) {}

    /** @param times how often it may be said in the time */
    record Repeated(
            @NotNull SpamAction action,
            @Min(1) @Max(20) int times,
            @Min(5) @Max(120) int seconds) {}

    /** @param people who may write it in a minute */
    record Copied(
            @NotNull SpamAction action, @Min(2) @Max(50) int people) {}

    /**
     * @param percent of the letters
     * @param letters that a text has at the least
     */
    record Capitals(
            @NotNull SpamAction action,
            @Min(30) @Max(100) int percent,
            @Min(5) @Max(200) int letters) {}

    /**
     * @param characters in a row that may be the same
     * @param emoji that a text may have
     */
    record DrawnOut(
            @NotNull SpamAction action,
            @Min(3) @Max(500) int characters,
            @Min(1) @Max(500) int emoji) {}

    /** @param allowed domains whose addresses are no matter, those below them with them */
    record Links(
            @NotNull SpamAction action,
            @NotNull @Size(max = 100) List<@NotNull @Size(max = 253) String> allowed) {}

    /**
     * @param action on links that are not to an allowed domain
     * @param minutes for which an account is new; 0: never
     * @param slowSeconds between two messages while it is; 0: any
     */
    record NewAccounts(
            @NotNull SpamAction action,
            @Min(0) @Max(43_200) int minutes,
            @Min(0) @Max(600) int slowSeconds) {}

    /** @param people who write here for the first time, who come or write with accounts of a day, or who write the same, in a minute */
    record Raid(boolean watch, @Min(5) @Max(1_000) int people) {}

    SpamRules withAllowed(List<String> domains) {
        return new SpamRules(
                flood, repeated, copied, capitals, drawnOut, new Links(links.action(), domains), newAccounts, raid);
    }

    /** Whether anything has to be counted over several messages. */
    boolean count() {
        return flood.action() != SpamAction.OFF
                || repeated.action() != SpamAction.OFF
                || copied.action() != SpamAction.OFF
                || newAccounts.slowSeconds() > 0
                || raid.watch();
    }
}
