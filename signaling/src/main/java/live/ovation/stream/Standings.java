package live.ovation.stream;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Moderators;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out what somebody is to a channel, as far as a rule needs to know it. */
@Component
class Standings {

    private final Accounts accounts;
    private final Moderators moderators;
    private final Circles circles;

    Standings(Accounts accounts, Moderators moderators, Circles circles) {
        this.accounts = accounts;
        this.moderators = moderators;
        this.circles = circles;
    }

    Mono<Standing> of(Channel channel, AccessRule rule, Viewer viewer) {
        Set<Visibility> shown = rule.isKnownBy(viewer) ? EnumSet.of(Visibility.PASSWORD) : Set.of();
        UUID id = viewer.accountId();
        return id == null
                ? Mono.just(new Standing(false, false, shown))
                : runs(channel, id)
                        .flatMap(runs -> runs
                                ? Mono.just(new Standing(true, true, shown))
                                : groups(channel, rule.visibility(), id, shown)
                                        .map(groups -> new Standing(true, false, groups)));
    }

    private Mono<Boolean> runs(Channel channel, UUID accountId) {
        return channel.ownerId().equals(accountId)
                ? Mono.just(true)
                : moderators
                        .includes(channel.id(), accountId)
                        .filter(is -> is)
                        .switchIfEmpty(Mono.defer(() ->
                                accounts.find(accountId).map(Account::admin).defaultIfEmpty(false)));
    }

    private Mono<Set<Visibility>> groups(Channel channel, Visibility circle, UUID accountId, Set<Visibility> shown) {
        return Flux.fromIterable(
                        circle == Visibility.FOLLOWERS
                                ? EnumSet.of(Visibility.FOLLOWERS, Visibility.SUBSCRIBERS)
                                : EnumSet.of(circle))
                .filterWhen(each -> circles.include(channel.id(), accountId, each))
                .collect(() -> EnumSet.noneOf(Visibility.class), Set::add)
                .map(groups -> {
                    groups.addAll(shown);
                    return groups;
                });
    }
}
