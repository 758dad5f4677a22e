package live.ovation.stream;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The access rules of all channels. */
@Service
public class AccessBook {

    private final AccessRuleRepository rules;
    private final ClosureRepository closures;
    private final PlaybackTokens tokens;
    private final AccessNews news;
    private final Sinks.Many<AccessChange> changed = Sinks.many().multicast().directBestEffort();

    AccessBook(AccessRuleRepository rules, ClosureRepository closures, PlaybackTokens tokens, AccessNews news) {
        this.rules = rules;
        this.closures = closures;
        this.tokens = tokens;
        this.news = news;
    }

    /** As it is now. */
    public Mono<AccessRule> of(UUID channelId) {
        return with(closures.ofChannel(channelId), channelId);
    }

    /** The rule of something of the channel that has a visibility of its own. */
    public Mono<AccessRule> ofRecording(UUID channelId, UUID recordingId, Visibility visibility) {
        return with(closures.ofRecording(channelId, recordingId), channelId).map(rule -> rule.with(visibility));
    }

    private Mono<AccessRule> with(Mono<ClosureRow> closure, UUID channelId) {
        Mono<AccessRule> rule = rules.find(channelId).map(AccessRuleRow::toRule).defaultIfEmpty(AccessRule.USUAL);
        Mono<Optional<Closure>> closed =
                closure.map(row -> Optional.of(row.toClosure())).defaultIfEmpty(Optional.empty());
        return Mono.zip(rule, closed).map(both -> both.getT1().with(both.getT2().orElse(null)));
    }

    /** Every change, on whichever node, as it happens. */
    public Flux<AccessChange> changes() {
        return changed.asFlux().onBackpressureBuffer();
    }

    /** Those of these channels whose broadcasts belong on no list for everybody, and why. */
    Mono<Map<UUID, Visibility>> unlisted(Collection<UUID> channelIds) {
        return channelIds.isEmpty()
                ? Mono.just(Map.of())
                : rules.findUnlisted(channelIds)
                        .collectMap(
                                AccessRuleRow::channelId, row -> row.toRule().visibility());
    }

    /** @param passwordHash of a new password; null leaves the one there is */
    Mono<AccessRule> set(UUID channelId, Visibility visibility, @Nullable String passwordHash) {
        return rules.put(channelId, visibility.word(), passwordHash)
                .then(Mono.defer(() -> of(channelId)))
                .delayUntil(rule -> announce(new AccessChange(channelId, rule, null)));
    }

    /** Takes back what somebody was let in with. */
    Mono<Void> removed(UUID channelId, UUID accountId) {
        return of(channelId)
                .doOnNext(rule -> tokens.revoke(channelId, accountId))
                .flatMap(rule -> announce(new AccessChange(channelId, rule, accountId)));
    }

    /** The house has closed the channel or something of it, or opened it. */
    Mono<Void> closedOrOpened(UUID channelId) {
        return of(channelId).flatMap(rule -> announce(new AccessChange(channelId, rule, null)));
    }

    /** What another node has changed. */
    Mono<Void> heard(UUID channelId, @Nullable UUID accountId) {
        return of(channelId)
                .doOnNext(rule -> {
                    if (accountId != null) {
                        tokens.revoke(channelId, accountId);
                    }
                    emit(new AccessChange(channelId, rule, accountId));
                })
                .then();
    }

    private Mono<Void> announce(AccessChange change) {
        emit(change);
        return news.tell(change);
    }

    private synchronized void emit(AccessChange change) {
        changed.tryEmitNext(change);
    }
}
