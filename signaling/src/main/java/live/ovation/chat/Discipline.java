package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Moderators;
import live.ovation.chat.CommandLine.Aimed;
import live.ovation.chat.CommandLine.Named;
import live.ovation.chat.CommandLine.Sentence;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Commands about somebody: who is meant, and what becomes of them. */
@Component
class Discipline {

    private final RecentWriters writers;
    private final Accounts accounts;
    private final Bans bans;
    private final Warnings warnings;
    private final Shadows shadows;
    private final Moderators moderators;
    private final Members members;

    Discipline(
            RecentWriters writers,
            Accounts accounts,
            Bans bans,
            Warnings warnings,
            Shadows shadows,
            Moderators moderators,
            Members members) {
        this.writers = writers;
        this.accounts = accounts;
        this.bans = bans;
        this.warnings = warnings;
        this.shadows = shadows;
        this.moderators = moderators;
        this.members = members;
    }

    Mono<Void> carryOut(Channel channel, Member by, CommandLine line, List<UUID> mentions) {
        return aim(channel, line, mentions).flatMap(them -> carryOut(channel, by, line, them));
    }

    private Mono<Void> carryOut(Channel channel, Member by, CommandLine line, Aimed them) {
        return switch (line.verb()) {
            case TIMEOUT -> {
                Sentence sentence = line.sentence(them.rest());
                yield bans.silence(channel, by, them.accountId(), sentence.seconds(), sentence.reason())
                        .then();
            }
            case BAN ->
                bans.silence(channel, by, them.accountId(), null, them.rest()).then();
            case UNBAN -> bans.lift(channel, by, them.accountId());
            case WARN -> warn(channel, by, line, them);
            case SHADOW -> shadows.cast(channel, by, them.accountId(), them.rest());
            case UNSHADOW -> shadows.lift(channel, by, them.accountId());
            case MOD ->
                appointment(channel, by, them)
                        .flatMap(found -> moderators.appoint(channel.id(), found, by.accountId()));
            case UNMOD ->
                appointment(channel, by, them)
                        .flatMap(found -> moderators.dismiss(channel.id(), found, by.accountId()));
            default -> throw new IllegalArgumentException(line.verb() + " is about nobody");
        };
    }

    private Mono<Void> warn(Channel channel, Member by, CommandLine line, Aimed them) {
        String reason = them.rest();
        return reason.isEmpty() || reason.length() > Warnings.LONGEST
                ? Mono.error(line.verb().misused())
                : warnings.warn(channel, by, them.accountId(), reason).then();
    }

    /** Moderators are chosen by the host, or by who runs the house. */
    private Mono<UUID> appointment(Channel channel, Member by, Aimed them) {
        return Rank.of(by.roles()).compareTo(Rank.HOST) < 0
                ? Mono.error(ChatProblems.higherRank())
                : members.of(channel, them.accountId())
                        .delayUntil(other -> Rank.requireAbove(by, other.roles()))
                        .map(Member::accountId);
    }

    private Mono<Aimed> aim(Channel channel, CommandLine line, List<UUID> mentions) {
        Mono<List<Named>> meant = mentions.isEmpty()
                ? Mono.just(List.of())
                : accounts.findAll(mentions)
                        .map(account -> new Named(account.id(), account.displayName()))
                        .collectList();
        return Mono.zip(meant, others(channel, line)).map(found -> line.aim(found.getT1(), found.getT2()));
    }

    /** Who is banned or shadowed may not have written for long. */
    private Mono<List<Named>> others(Channel channel, CommandLine line) {
        Mono<List<Named>> silent = switch (line.verb()) {
            case UNBAN ->
                bans.of(channel.id())
                        .map(found -> found.stream()
                                .map(ban -> new Named(ban.accountId(), ban.name()))
                                .toList());
            case UNSHADOW ->
                shadows.of(channel.id())
                        .map(found -> found.stream()
                                .map(them -> new Named(them.accountId(), them.name()))
                                .toList());
            default -> Mono.just(List.of());
        };
        return Mono.zip(writers.of(channel.id()), silent)
                .map(found -> Stream.concat(found.getT1().stream(), found.getT2().stream())
                        .toList());
    }
}
