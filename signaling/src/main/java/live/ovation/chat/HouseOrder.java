package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Follows;
import live.ovation.chat.TextScreen.Draft;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds what people write against the rules of the chat: who they are first, then what they say, and at last how often. */
@Component
class HouseOrder implements ChatRules {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 50_000;

    private final RoomBook rooms;
    private final EmoteBook emotes;
    private final ShortMemory<Changed, Optional<Instant>> followers;
    private final Screening screening;
    private final Pace pace;
    private final Whispers whispers;
    private final Clock clock;

    HouseOrder(
            RoomBook rooms,
            EmoteBook emotes,
            Follows follows,
            Screening screening,
            Pace pace,
            Whispers whispers,
            Clock clock) {
        this.rooms = rooms;
        this.emotes = emotes;
        this.followers = new ShortMemory<>(
                FRESH,
                MOST,
                who -> follows.since(who.accountId(), who.channelId())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()));
        whispers.beforeTold(followers::forget);
        this.screening = screening;
        this.pace = pace;
        this.whispers = whispers;
        this.clock = clock;
    }

    @Override
    public Mono<Passed> mayWrite(Channel channel, Member member, Draft draft, ChatModes modes) {
        return member.requireHeeded().then(Mono.defer(() -> passed(channel, member, draft, modes)));
    }

    private Mono<Passed> passed(Channel channel, Member member, Draft draft, ChatModes modes) {
        return member.moderates()
                ? Mono.just(new Passed(draft.text(), null))
                : standing(channel.id(), member, modes)
                        .then(Mono.defer(() -> fitting(channel.id(), draft.text(), modes)))
                        .then(Mono.defer(() -> screening.pass(channel, draft)))
                        .delayUntil(passed -> pace.take(channel.id(), member.accountId(), draft.text(), modes));
    }

    @Override
    public Mono<ChatModes> modes(UUID channelId) {
        return rooms.of(channelId).map(RoomRow::modes);
    }

    @Override
    public Mono<ChatYouView> you(Channel channel, @Nullable Member member) {
        if (member == null) {
            return Mono.just(new ChatYouView(List.of(), false, false, null, 0, null));
        }
        ChatWarning warning = member.conduct().warning();
        if (member.moderates()) {
            return Mono.just(new ChatYouView(member.roles(), true, warning == null, null, 0, warning));
        }
        return modes(channel.id())
                .flatMap(modes -> Mono.zip(
                        mayWriteAtAll(channel.id(), member, modes), pace.left(channel.id(), member.accountId(), modes)))
                .map(found -> new ChatYouView(
                        member.roles(),
                        false,
                        found.getT1() && warning == null,
                        member.silence(),
                        found.getT2().toMillis(),
                        warning));
    }

    @Override
    public Flux<Changed> changes() {
        return whispers.changes();
    }

    private Mono<Boolean> mayWriteAtAll(UUID channelId, Member member, ChatModes modes) {
        return standing(channelId, member, modes)
                .thenReturn(true)
                .onErrorResume(ProblemException.class, e -> Mono.just(false));
    }

    /** Whether who they are lets them write. */
    private Mono<Void> standing(UUID channelId, Member member, ChatModes modes) {
        var silence = member.silence();
        if (silence != null) {
            return Mono.error(ChatProblems.silenced(silence.until(), clock.instant()));
        }
        if (modes.hostOnly()) {
            return Mono.error(ChatProblems.hostOnly());
        }
        boolean subscribes = member.roles().contains(ChatRole.SUBSCRIBER);
        if (modes.subscribersOnly() && !subscribes) {
            return Mono.error(ChatProblems.subscribersOnly());
        }
        Integer minutes = modes.followersMinutes();
        // who pays for a channel does not have to follow it as well
        return minutes == null || subscribes
                ? Mono.empty()
                : followed(channelId, member.accountId(), Duration.ofMinutes(minutes));
    }

    private Mono<Void> followed(UUID channelId, UUID accountId, Duration wanted) {
        return followers.of(new Changed(channelId, accountId)).flatMap(since -> {
            if (since.isEmpty()) {
                return Mono.error(ChatProblems.followersOnly());
            }
            Duration wait = Duration.between(clock.instant(), since.get().plus(wanted));
            return wait.isPositive() ? Mono.error(ChatProblems.followersOnly(wait)) : Mono.empty();
        });
    }

    private Mono<Void> fitting(UUID channelId, String text, ChatModes modes) {
        return modes.emotesOnly()
                ? emotes.codes(channelId)
                        .flatMap(codes -> EmoteText.isOnlyEmotes(text, codes)
                                ? Mono.empty()
                                : Mono.error(ChatProblems.emotesOnly()))
                : Mono.empty();
    }
}
