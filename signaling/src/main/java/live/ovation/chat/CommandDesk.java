package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import live.ovation.channel.Channel;
import live.ovation.chat.CommandLine.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out what people ask for by a line that begins with {@code /}. */
@Component
class CommandDesk implements Commands {

    private final Podium podium;
    private final ModeDesk modes;
    private final PinBoard pins;
    private final Discipline discipline;
    private final Removals removals;
    private final Speech speech;

    CommandDesk(Podium podium, ModeDesk modes, PinBoard pins, Discipline discipline, Removals removals, Speech speech) {
        this.podium = podium;
        this.modes = modes;
        this.pins = pins;
        this.discipline = discipline;
        this.removals = removals;
        this.speech = speech;
    }

    /** Who asks, and for what. */
    private record Order(
            Channel channel,
            Member member,
            UUID messageId,
            CommandLine line,
            List<UUID> mentions,
            @Nullable UUID replyTo) {}

    @Override
    public Mono<Chat.Sent> run(
            Channel channel, Member member, UUID messageId, String line, List<UUID> mentions, @Nullable UUID replyTo) {
        return Mono.defer(() -> {
            CommandLine parsed = CommandLine.parse(line);
            if (parsed.verb() != Verb.ME && !member.moderates()) {
                return Mono.error(ChatProblems.notAllowed());
            }
            Order order = new Order(channel, member, messageId, parsed, mentions, replyTo);
            return parsed.verb() == Verb.ME
                    ? me(order)
                    : member.requireHeeded()
                            .then(carryOut(order))
                            .thenReturn(Chat.Sent.done(parsed.verb().word()));
        });
    }

    private Mono<Void> carryOut(Order o) {
        CommandLine line = o.line();
        return switch (line.verb()) {
            case ANNOUNCE -> announce(o);
            case PIN -> pin(o);
            case UNPIN -> alone(o).then(pins.unpin(o.channel().id(), o.member()));
            case CLEAR -> alone(o).then(removals.clear(o.channel(), o.member()));
            case TIMEOUT, BAN, UNBAN, WARN, SHADOW, UNSHADOW, MOD, UNMOD ->
                discipline.carryOut(o.channel(), o.member(), line, o.mentions());
            default -> change(o, ModeWords.of(line));
        };
    }

    /** It is a message like others, and the rules are the same; only its answer is a command's, unless it waits. */
    private Mono<Chat.Sent> me(Order o) {
        Words words = new Words(o.messageId(), ChatEvent.Style.ACTION, o.line().text(), o.mentions(), o.replyTo());
        return podium.say(o.channel(), o.member(), words)
                .map(sent -> sent.heldUntil() == null ? Chat.Sent.done(Verb.ME.word()) : sent);
    }

    private Mono<Void> announce(Order o) {
        return speech.say(
                o.channel(),
                o.member(),
                o.messageId(),
                ChatEvent.Style.ANNOUNCEMENT,
                o.line().text(),
                o.mentions(),
                o.replyTo());
    }

    private Mono<Void> pin(Order o) {
        UUID message = o.replyTo();
        return message == null
                ? Mono.error(o.line().verb().misused())
                : alone(o).then(pins.pin(o.channel().id(), o.member(), message));
    }

    private Mono<Void> change(Order o, UnaryOperator<ChatModes> change) {
        return modes.change(o.channel().id(), o.member(), change).then();
    }

    private static Mono<Void> alone(Order o) {
        o.line().alone();
        return Mono.empty();
    }
}
