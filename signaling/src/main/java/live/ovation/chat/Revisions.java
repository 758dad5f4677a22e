package live.ovation.chat;

import java.time.Clock;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.chat.TextScreen.Draft;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes what was said. */
@Component
class Revisions {

    private final Messages messages;
    private final Members members;
    private final ChatRules rules;
    private final ChatEvents events;
    private final ChatProperties properties;
    private final Clock clock;

    Revisions(
            Messages messages,
            Members members,
            ChatRules rules,
            ChatEvents events,
            ChatProperties properties,
            Clock clock) {
        this.messages = messages;
        this.members = members;
        this.rules = rules;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<Void> edit(Channel channel, UUID accountId, UUID messageId, String text) {
        Draft draft = new Draft(channel.id(), accountId, messageId, true, text);
        return Mono.zip(
                        messages.look(channel.id(), messageId)
                                .doOnNext(found -> requireChangeable(found.message(), accountId)),
                        members.of(channel, accountId),
                        rules.modes(channel.id()))
                .flatMap(f -> rules.mayWrite(
                                channel, f.getT2(), draft, f.getT3().withoutPace())
                        .flatMap(passed -> events.append(
                                channel.id(),
                                new ChatEvent.Edited(messageId, passed.text(), clock.instant()),
                                f.getT2().shadowed() ? accountId : f.getT1().shadowOf())));
    }

    private void requireChangeable(ChatEvent.Message message, UUID accountId) {
        if (!message.author().id().equals(accountId)) {
            throw new ProblemException("chat-not-allowed", HttpStatus.FORBIDDEN, "You can't do this here.");
        }
        if (message.sentAt().isBefore(clock.instant().minus(properties.editWindow()))) {
            throw new ProblemException(
                    "chat-edit-too-late",
                    HttpStatus.CONFLICT,
                    "A message can be changed for " + properties.editWindow().toMinutes() + " minutes.");
        }
    }
}
