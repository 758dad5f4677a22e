package live.ovation.chat;

import live.ovation.channel.Channel;
import live.ovation.chat.TextScreen.Draft;
import live.ovation.chat.TextScreen.Objection;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where what somebody wants to say is held against the rules; then it is said, or waits for a moderator. */
@Component
class Podium {

    private final ChatRules rules;
    private final Talk talk;
    private final Holding holding;
    private final Messages messages;

    Podium(ChatRules rules, Talk talk, Holding holding, Messages messages) {
        this.rules = rules;
        this.talk = talk;
        this.holding = holding;
        this.messages = messages;
    }

    /** Said again, it is the same message: what was said already is not held against its author. */
    Mono<Chat.Sent> say(Channel channel, Member member, Words words) {
        return rules.modes(channel.id())
                .flatMap(modes -> saidUnderPace(words, modes)
                        .switchIfEmpty(Mono.defer(() -> sayNow(channel, member, words, modes))));
    }

    private Mono<Chat.Sent> sayNow(Channel channel, Member member, Words words, ChatModes modes) {
        Draft draft = new Draft(channel.id(), member.accountId(), words.id(), false, words.text());
        return rules.mayWrite(channel, member, draft, modes)
                .flatMap(passed -> sayOrHold(channel, member, words.with(passed.text()), passed.objection()))
                .onErrorResume(ProblemException.class, problem -> said(words).switchIfEmpty(Mono.error(problem)));
    }

    private Mono<Chat.Sent> sayOrHold(Channel channel, Member member, Words words, @Nullable Objection objection) {
        return objection == null
                ? place(channel, member, words)
                : said(words).switchIfEmpty(Mono.defer(() -> holding.hold(channel, member, words, objection)));
    }

    private Mono<Chat.Sent> place(Channel channel, Member member, Words words) {
        return talk.place(channel, member, words).map(place -> Chat.Sent.said(words.id(), place));
    }

    /** Where there is no pace, saying it again finds it. */
    private Mono<Chat.Sent> saidUnderPace(Words words, ChatModes modes) {
        return modes.slowSeconds() > 0 || modes.unique() ? said(words) : Mono.empty();
    }

    private Mono<Chat.Sent> said(Words words) {
        return messages.placeOf(words.id()).map(place -> Chat.Sent.said(words.id(), place));
    }
}
