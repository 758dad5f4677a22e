package live.ovation.chat;

import java.util.Optional;
import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody sees of a chat who comes in, beside what is said. */
@Service
public class Lobby {

    private static final Logger log = LoggerFactory.getLogger(Lobby.class);

    private final Members members;
    private final ChatRules rules;
    private final Pins pins;
    private final Turnstile turnstile;
    private final Footprints footprints;

    Lobby(Members members, ChatRules rules, Pins pins, Turnstile turnstile, Footprints footprints) {
        this.members = members;
        this.rules = rules;
        this.pins = pins;
        this.turnstile = turnstile;
        this.footprints = footprints;
    }

    /** How things stand, for one person. */
    public record Sight(ChatModes modes, ChatEvent.@Nullable Message pinned, ChatYouView you) {}

    /** Somebody in a channel's chat, who is more or less than before. */
    public record Changed(UUID channelId, UUID accountId) {}

    /**
     * How things stand for somebody who comes in.
     *
     * @param accountId null for who is not signed in
     * @param network where they come from, as {@code ClientAddress} names it; no more than a trace of it is kept
     */
    public Mono<Sight> of(Channel channel, @Nullable UUID accountId, String network) {
        Mono<Optional<ChatEvent.Message>> pinned =
                pins.of(channel.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(rules.modes(channel.id()), pinned, you(channel, accountId))
                .delayUntil(seen -> arrived(channel, accountId, network, seen.getT3()))
                .map(seen -> new Sight(seen.getT1(), seen.getT2().orElse(null), seen.getT3()));
    }

    /** What somebody is and may. */
    public Mono<ChatYouView> you(Channel channel, @Nullable UUID accountId) {
        return accountId == null
                ? rules.you(channel, null)
                : members.of(channel, accountId).flatMap(member -> rules.you(channel, member));
    }

    /** Whose roles or silence has changed, on whichever node. */
    public Flux<Changed> changes() {
        return rules.changes().map(changed -> new Changed(changed.channelId(), changed.accountId()));
    }

    /** Nobody is kept waiting at the door for it: a trace that can't be left is not. */
    private Mono<Void> arrived(Channel channel, @Nullable UUID accountId, String network, ChatYouView you) {
        if (accountId == null || you.moderates()) {
            return Mono.empty();
        }
        turnstile.pass(channel.id(), accountId);
        return footprints
                .leave(channel.id(), accountId, network)
                .doOnError(e -> log.debug("Where somebody came from could not be kept: {}", e.toString()))
                .onErrorComplete();
    }
}
