package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
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
    private static final String REASON = "A word that is not for this chat";

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

    /** The text that may be said. Errors with {@code chat-words-blocked} and {@code chat-timed-out}. */
    Mono<String> pass(Channel channel, Member author, String text) {
        Mono<String> passed = Mono.just(text);
        for (TextScreen screen : screens) {
            passed = passed.flatMap(said -> pass(screen, channel, author, said));
        }
        return passed;
    }

    private Mono<String> pass(TextScreen screen, Channel channel, Member author, String text) {
        return screen.screen(channel.id(), text).flatMap(screened -> switch (screened) {
            case Said said -> Mono.just(said.text());
            case Refused refused -> Mono.error(ChatProblems.wordsBlocked());
            case Paused paused ->
                pause(channel, author.accountId(), paused.time())
                        .then(Mono.error(ChatProblems.pausedForWords(paused.time())));
        });
    }

    /** What they said before stays. */
    private Mono<Void> pause(Channel channel, UUID accountId, Duration time) {
        Instant now = clock.instant();
        return bans.put(channel.id(), accountId, now.plus(time), REASON, null, now)
                .then(Mono.defer(() -> whispers.spread(new ChatRules.Changed(channel.id(), accountId))))
                .doFirst(() -> log.info("{} pauses in {}: {}", accountId, channel.slug(), REASON));
    }
}
