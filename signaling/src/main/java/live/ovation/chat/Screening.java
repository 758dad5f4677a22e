package live.ovation.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.chat.ChatRules.Passed;
import live.ovation.chat.TextScreen.Draft;
import live.ovation.chat.TextScreen.Held;
import live.ovation.chat.TextScreen.Paused;
import live.ovation.chat.TextScreen.Refused;
import live.ovation.chat.TextScreen.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has a text looked at by all screens, one after the other, and carries out what they say. */
@Component
class Screening {

    private static final Logger log = LoggerFactory.getLogger(Screening.class);

    private final List<TextScreen> screens;
    private final BanRepository bans;
    private final Whispers whispers;
    private final Clock clock;

    Screening(ObjectProvider<TextScreen> screens, BanRepository bans, Whispers whispers, Clock clock) {
        this.screens = screens.orderedStream().toList();
        this.bans = bans;
        this.whispers = whispers;
        this.clock = clock;
    }

    /** The text that may be said, or may wait for it. Errors with what {@link ChatProblems#objected} says, and {@code chat-timed-out}. */
    Mono<Passed> pass(Channel channel, Draft draft) {
        Mono<Passed> passed = Mono.just(new Passed(draft.text(), null));
        for (TextScreen screen : screens) {
            passed = passed.flatMap(before -> pass(screen, channel, draft, before));
        }
        return passed.flatMap(done ->
                draft.edit() && done.objection() != null ? Mono.error(ChatProblems.editHeld()) : Mono.just(done));
    }

    /** Of several who would hold it the first one says why. */
    private Mono<Passed> pass(TextScreen screen, Channel channel, Draft draft, Passed before) {
        return screen.screen(draft.with(before.text())).flatMap(screened -> switch (screened) {
            case Said said -> Mono.just(new Passed(said.text(), before.objection()));
            case Held held ->
                Mono.just(new Passed(held.text(), before.objection() == null ? held.objection() : before.objection()));
            case Refused refused -> Mono.error(ChatProblems.objected(refused.objection()));
            case Paused paused ->
                pause(channel, draft.authorId(), paused)
                        .then(Mono.error(
                                ChatProblems.pausedFor(paused.objection().reason(), paused.time())));
        });
    }

    /** What they said before stays. */
    private Mono<Void> pause(Channel channel, UUID accountId, Paused paused) {
        Instant now = clock.instant();
        String reason = ChatProblems.reasonOf(paused.objection().reason());
        return bans.put(channel.id(), accountId, now.plus(paused.time()), reason, null, now)
                .then(Mono.defer(() -> whispers.spread(new ChatRules.Changed(channel.id(), accountId))))
                .doFirst(() -> log.info("{} pauses in {}: {}", accountId, channel.slug(), reason));
    }
}
