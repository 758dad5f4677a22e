package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Moderators;
import live.ovation.stream.Entitlements;
import live.ovation.stream.Entitlements.Kind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who people are in chats, remembered for as long as nothing is heard to the contrary, and for some seconds at the most. */
@Component
class MemberBook implements Members {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 50_000;

    private final Accounts accounts;
    private final Moderators moderators;
    private final Entitlements entitlements;
    private final ConductBook conduct;
    private final Clock clock;
    private final ShortMemory<Key, Member> memory = new ShortMemory<>(FRESH, MOST, this::read);

    MemberBook(
            Accounts accounts,
            Moderators moderators,
            Entitlements entitlements,
            ConductBook conduct,
            Whispers whispers,
            Clock clock) {
        this.accounts = accounts;
        this.moderators = moderators;
        this.entitlements = entitlements;
        this.conduct = conduct;
        this.clock = clock;
        whispers.beforeTold(who -> {
            memory.forget(new Key(who.channelId(), who.accountId(), false));
            memory.forget(new Key(who.channelId(), who.accountId(), true));
        });
    }

    private record Key(UUID channelId, UUID accountId, boolean owns) {}

    @Override
    public Mono<Member> of(Channel channel, UUID accountId) {
        return memory.of(new Key(channel.id(), accountId, channel.ownerId().equals(accountId)))
                .map(this::asOfNow)
                .switchIfEmpty(Mono.error(ChatProblems::noSuchPerson));
    }

    private Mono<Member> read(Key key) {
        return accounts.find(key.accountId())
                .flatMap(account -> Mono.zip(
                                key.owns() ? Mono.just(false) : moderators.includes(key.channelId(), account.id()),
                                entitlements.include(key.channelId(), account.id(), Kind.SUBSCRIPTION),
                                conduct.of(key.channelId(), key.accountId()))
                        .map(found -> member(
                                account, roles(account, key.owns(), found.getT1(), found.getT2()), found.getT3())));
    }

    private static List<ChatRole> roles(Account account, boolean owns, boolean moderates, boolean subscribes) {
        List<ChatRole> roles = new ArrayList<>();
        if (owns) {
            roles.add(ChatRole.HOST);
        }
        if (moderates) {
            roles.add(ChatRole.MODERATOR);
        }
        if (subscribes) {
            roles.add(ChatRole.SUBSCRIBER);
        }
        if (account.admin()) {
            roles.add(ChatRole.ADMIN);
        }
        return List.copyOf(roles);
    }

    /** A moderator who was silenced does not go on moderating. */
    private static Member member(Account account, List<ChatRole> roles, Conduct conduct) {
        boolean moderates = Rank.of(roles) != Rank.EVERYBODY && conduct.silence() == null;
        return new Member(account.id(), account.displayName(), roles, moderates, conduct);
    }

    private Member asOfNow(Member m) {
        var silence = m.silence();
        if (silence == null || silence.until() == null || silence.until().isAfter(clock.instant())) {
            return m;
        }
        return new Member(
                m.accountId(),
                m.name(),
                m.roles(),
                Rank.of(m.roles()) != Rank.EVERYBODY,
                m.conduct().heard());
    }
}
