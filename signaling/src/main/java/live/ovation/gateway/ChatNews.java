package live.ovation.gateway;

import java.util.UUID;
import live.ovation.chat.Backstage;
import live.ovation.chat.ChatYouView;
import live.ovation.chat.Lobby;
import live.ovation.chat.Presence;
import live.ovation.chat.ReactionBox;
import live.ovation.chat.ReactionBox.ReactionCounts;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Tells chats what has no place in their order: who one is now, how many people there are, what flies by. */
@Component
class ChatNews extends Background {

    private static final Logger log = LoggerFactory.getLogger(ChatNews.class);

    private final ChatHalls halls;
    private final Lobby lobby;
    private final Presence presence;
    private final ReactionBox reactions;
    private final Backstage backstage;
    private final MessageCodec codec;

    ChatNews(
            ChatHalls halls,
            Lobby lobby,
            Presence presence,
            ReactionBox reactions,
            Backstage backstage,
            MessageCodec codec) {
        this.halls = halls;
        this.lobby = lobby;
        this.presence = presence;
        this.reactions = reactions;
        this.backstage = backstage;
        this.codec = codec;
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                lobby.changes().concatMap(this::changed).subscribe(),
                backstage.words().concatMap(this::said).subscribe(),
                presence.changes().concatMap(this::counted).subscribe(),
                reactions.counts().concatMap(this::flown).subscribe());
    }

    private Mono<Void> changed(Lobby.Changed change) {
        return halls.find(change.channelId())
                .flatMap(hall -> lobby.you(hall.channel(), change.accountId())
                        .doOnNext(you -> tell(hall, change.accountId(), you)))
                .then()
                .onErrorResume(e -> failed("told who they are now", e));
    }

    private void tell(ChatHall hall, UUID accountId, ChatYouView you) {
        String slug = hall.channel().slug();
        hall.tell(accountId, codec.write(new ServerMessage.ChatYou(slug, you)));
        hall.move(accountId, you.moderates() ? Lane.STAFF : Lane.HOUSE);
    }

    private Mono<Void> said(Backstage.Word word) {
        return halls.find(word.channelId())
                .doOnNext(hall -> tell(hall, word))
                .then()
                .onErrorResume(e -> failed("told what goes on backstage", e));
    }

    private void tell(ChatHall hall, Backstage.Word word) {
        String slug = hall.channel().slug();
        switch (word) {
            case Backstage.Waiting w ->
                hall.tellStaff(codec.write(new ServerMessage.ChatHeld(slug, w.message(), w.waiting())));
            case Backstage.Decided w -> {
                hall.tellStaff(
                        codec.write(new ServerMessage.ChatHeldDecided(slug, w.messageId(), w.outcome(), w.waiting())));
                hall.tell(
                        w.authorId(), codec.write(new ServerMessage.ChatHeldOutcome(slug, w.messageId(), w.outcome())));
            }
            case Backstage.Appeals w -> hall.tellStaff(codec.write(new ServerMessage.ChatAppeals(slug, w.waiting())));
            case Backstage.AppealDecided w ->
                hall.tell(
                        w.accountId(), codec.write(new ServerMessage.ChatAppealDecided(slug, w.outcome(), w.answer())));
            case Backstage.Raid w -> hall.tellStaff(codec.write(new ServerMessage.ChatRaid(slug, w.notice())));
        }
    }

    private Mono<Void> counted(UUID channelId) {
        return halls.find(channelId)
                .flatMap(hall -> presence.people(channelId)
                        .doOnNext(people -> hall.tell(codec.write(
                                new ServerMessage.ChatPeople(hall.channel().slug(), people)))))
                .then()
                .onErrorResume(e -> failed("counted", e));
    }

    private Mono<Void> flown(ReactionCounts flown) {
        return halls.find(flown.channelId())
                .doOnNext(hall -> hall.tell(
                        codec.write(new ServerMessage.Reactions(hall.channel().slug(), flown.at(), flown.counts()))))
                .then()
                .onErrorResume(e -> failed("shown what flies by", e));
    }

    private static Mono<Void> failed(String what, Throwable e) {
        log.warn("People in a chat could not be {}: {}", what, e.toString());
        return Mono.empty();
    }
}
