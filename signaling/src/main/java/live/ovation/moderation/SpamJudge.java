package live.ovation.moderation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import live.ovation.chat.HoldReason;
import live.ovation.chat.TextScreen.Held;
import live.ovation.chat.TextScreen.Objection;
import live.ovation.chat.TextScreen.Paused;
import live.ovation.chat.TextScreen.Refused;
import live.ovation.chat.TextScreen.Said;
import live.ovation.chat.TextScreen.Screened;
import live.ovation.moderation.SpamCounter.Tally;

/** Says by the rules what becomes of a text: the strictest that any of them wants, and of several the first one says why. */
final class SpamJudge {

    private SpamJudge() {}

    private record Found(SpamAction action, Objection objection) {}

    static Screened verdict(String text, SpamRules rules, boolean newAccount, Tally tally) {
        List<Found> found = new ArrayList<>();
        byTempo(rules, tally, found);
        byLook(text, rules, found);
        byLinks(text, rules, newAccount, found);
        Optional<Found> strictest =
                found.stream().filter(f -> f.action() != SpamAction.OFF).reduce(SpamJudge::stricter);
        return strictest.map(f -> screened(text, f)).orElseGet(() -> new Said(text));
    }

    private static Found stricter(Found first, Found second) {
        return Comparator.comparing(Found::action).compare(first, second) >= 0 ? first : second;
    }

    private static Screened screened(String text, Found found) {
        return switch (found.action()) {
            case OFF -> new Said(text);
            case HOLD -> new Held(text, found.objection());
            case BLOCK -> new Refused(found.objection());
            case PAUSE -> new Paused(found.objection(), WordScreen.PAUSE);
        };
    }

    private static void byTempo(SpamRules rules, Tally tally, List<Found> found) {
        Duration patience = tally.patience();
        switch (tally.tempo()) {
            case OK -> {}
            // a pace is kept, whatever becomes of links
            case SLOW -> found.add(new Found(SpamAction.BLOCK, new Objection(HoldReason.NEW_ACCOUNT, null, patience)));
            case FLOOD -> found.add(new Found(rules.flood().action(), new Objection(HoldReason.FLOOD, null, patience)));
            case REPEATED ->
                found.add(new Found(rules.repeated().action(), new Objection(HoldReason.REPEATED, null, patience)));
        }
        if (tally.copies() > rules.copied().people()) {
            found.add(new Found(rules.copied().action(), Objection.to(HoldReason.COPIED)));
        }
    }

    private static void byLook(String text, SpamRules rules, List<Found> found) {
        SpamRules.Capitals capitals = rules.capitals();
        if (capitals.action() != SpamAction.OFF && Loudness.isShouted(text, capitals.percent(), capitals.letters())) {
            found.add(new Found(capitals.action(), Objection.to(HoldReason.CAPITALS)));
        }
        SpamRules.DrawnOut drawnOut = rules.drawnOut();
        if (drawnOut.action() != SpamAction.OFF
                && (Loudness.longestRun(text) > drawnOut.characters() || Loudness.emoji(text) > drawnOut.emoji())) {
            found.add(new Found(drawnOut.action(), Objection.to(HoldReason.DRAWN_OUT)));
        }
    }

    private static void byLinks(String text, SpamRules rules, boolean newAccount, List<Found> found) {
        SpamAction onNew = newAccount ? rules.newAccounts().action() : SpamAction.OFF;
        if (rules.links().action() == SpamAction.OFF && onNew == SpamAction.OFF) {
            return;
        }
        Links.hosts(text).stream()
                .filter(host -> rules.links().allowed().stream().noneMatch(domain -> Domains.isWithin(host, domain)))
                .findFirst()
                .ifPresent(host -> {
                    found.add(new Found(rules.links().action(), Objection.to(HoldReason.LINK, host)));
                    found.add(new Found(onNew, Objection.to(HoldReason.NEW_ACCOUNT, host)));
                });
    }
}
