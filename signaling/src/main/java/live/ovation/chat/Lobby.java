package live.ovation.chat;

import java.util.Optional;
import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody sees of a chat who comes in, beside what is said. */
@Service
public class Lobby {

    private final Members members;
    private final ChatRules rules;
    private final Pins pins;
    private final Turnstile turnstile;

    Lobby(Members members, ChatRules rules, Pins pins, Turnstile turnstile) {
        this.members = members;
        this.rules = rules;
        this.pins = pins;
        this.turnstile = turnstile;
    }

    /** How things stand, for one person. */
    public record Sight(ChatModes modes, ChatEvent.@Nullable Message pinned, ChatYouView you) {}

    /** Somebody in a channel's chat, who is more or less than before. */
    public record Changed(UUID channelId, UUID accountId) {}

    /**
     * How things stand for somebody who comes in.
     *
     * @param accountId null for who is not signed in
     */
    public Mono<Sight> of(Channel channel, @Nullable UUID accountId) {
        Mono<Optional<ChatEvent.Message>> pinned =
                pins.of(channel.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(rules.modes(channel.id()), pinned, you(channel, accountId))
                .doOnNext(seen -> arrived(channel, accountId, seen.getT3()))
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

    private void arrived(Channel channel, @Nullable UUID accountId, ChatYouView you) {
        if (accountId != null && !you.moderates()) {
            turnstile.pass(channel.id(), accountId);
        }
    }
}
