package live.ovation.chat;

import java.util.Map;
import java.util.UUID;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes away what was said. What a moderator takes away is in the audit log with its words, so that it can be argued about. */
@Component
class Removals {

    private final Messages messages;
    private final Members members;
    private final Holding holding;
    private final ChatEvents events;
    private final AuditLog audit;

    Removals(Messages messages, Members members, Holding holding, ChatEvents events, AuditLog audit) {
        this.messages = messages;
        this.members = members;
        this.holding = holding;
        this.events = events;
        this.audit = audit;
    }

    /** What still waits for a moderator does so no more. Errors with {@code chat-message-not-found} and {@code chat-higher-rank}. */
    Mono<Void> delete(Channel channel, UUID accountId, UUID messageId) {
        return holding.takeBack(channel.id(), accountId, messageId)
                .flatMap(taken -> taken ? Mono.empty() : deleteSaid(channel, accountId, messageId));
    }

    /** Everything that anybody said in a channel; the caller has seen who asks. */
    Mono<Void> clear(Channel channel, Member by) {
        return audit.ahead(
                Act.of(AuditAction.CHAT_CLEAR, by.accountId()).in(channel.id()),
                events.append(channel.id(), new ChatEvent.Cleared(null)));
    }

    private Mono<Void> deleteSaid(Channel channel, UUID accountId, UUID messageId) {
        return messages.look(channel.id(), messageId)
                .flatMap(found -> found.message().author().id().equals(accountId)
                        ? events.append(channel.id(), new ChatEvent.Deleted(messageId, false), found.shadowOf())
                        : members.of(channel, accountId)
                                .delayUntil(by -> Rank.requireAbove(
                                        by, found.message().author().roles()))
                                .flatMap(by -> deleteOf(channel, by, found)));
    }

    private Mono<Void> deleteOf(Channel channel, Member by, Messages.Found found) {
        ChatEvent.Message message = found.message();
        Act act = Act.of(AuditAction.CHAT_DELETE, by.accountId())
                .about(message.author().id())
                .in(channel.id())
                .on("message", message.id())
                .with(Map.of("text", message.text()));
        return audit.ahead(
                act, events.append(channel.id(), new ChatEvent.Deleted(message.id(), true), found.shadowOf()));
    }
}
