package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class Provisional implements Members, ChatRules, Commands {
    private final Accounts accounts;

    Provisional(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Member> of(Channel channel, UUID accountId) {
        return accounts.find(accountId)
                .map(a -> new Member(
                        accountId,
                        a.displayName(),
                        channel.ownerId().equals(accountId) ? List.of(ChatRole.HOST) : List.of(),
                        channel.ownerId().equals(accountId),
                        null));
    }

    @Override
    public Mono<Void> mayWrite(Channel channel, Member member, String text, ChatModes modes) {
        return Mono.empty();
    }

    @Override
    public Mono<ChatModes> modes(UUID channelId) {
        return Mono.just(ChatModes.OPEN);
    }

    @Override
    public Mono<ChatYouView> you(Channel channel, @Nullable Member member) {
        return Mono.just(new ChatYouView(List.of(), member != null && member.moderates(), member != null, null, 0));
    }

    @Override
    public Flux<ChatRules.Changed> changes() {
        return Flux.never();
    }

    @Override
    public Mono<String> run(Channel c, Member m, String line, List<UUID> mentions, @Nullable UUID replyTo) {
        return Mono.just("x");
    }

    @Component
    static class P2 implements Presence, ReactionBox, Pins {
        @Override
        public Mono<ChatEvent.Message> of(UUID channelId) {
            return Mono.empty();
        }

        @Override
        public void entered(UUID channelId, @Nullable UUID accountId, String connectionId) {}

        @Override
        public void left(UUID channelId, String connectionId) {}

        @Override
        public Mono<Integer> people(UUID channelId) {
            return Mono.just(1);
        }

        @Override
        public Flux<UUID> changes() {
            return Flux.never();
        }

        @Override
        public Mono<Void> react(UUID channelId, String who, Reaction reaction) {
            return Mono.empty();
        }

        @Override
        public Flux<ReactionCounts> counts() {
            return Flux.never();
        }
    }
}
