package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.account.Names;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What moderators of a channel tell one another of somebody; no page shows it to them. That one was made or removed is on the record, what
 * it says is not: a note can be taken back for good.
 */
@Component
class Notes {

    static final int LONGEST = 1_000;
    static final int MOST = 50;

    private final NoteRepository rows;
    private final Members members;
    private final Names names;
    private final AuditLog audit;
    private final Clock clock;

    Notes(NoteRepository rows, Members members, Names names, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A note.
     *
     * @param by whose it is; missing when their account is gone, as {@code byId}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Note(
            @NotNull UUID id,
            @NotNull String text,
            @Nullable UUID byId,
            @Nullable String by,
            @NotNull Instant at) {}

    /** The newest first. Errors with {@code person-not-found}. */
    Mono<List<Note>> about(Channel channel, UUID accountId) {
        return members.of(channel, accountId)
                .thenMany(rows.about(channel.id(), accountId))
                .collectList()
                .flatMap(this::described);
    }

    /** About whomever, also of a higher rank. Errors with {@code person-not-found}, {@code chat-notes-self} and {@code chat-notes-full}. */
    Mono<Note> add(Channel channel, Member by, UUID accountId, String text) {
        Note note = new Note(UUID.randomUUID(), text.strip(), by.accountId(), by.name(), clock.instant());
        Mono<Integer> adding = rows.lock(channel.id())
                .then(Mono.defer(() -> rows.count(channel.id(), accountId)))
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(ConductProblems::notesFull))
                .then(Mono.defer(
                        () -> rows.add(note.id(), channel.id(), accountId, note.text(), by.accountId(), note.at())));
        return members.of(channel, accountId)
                .filter(them -> !them.accountId().equals(by.accountId()))
                .switchIfEmpty(Mono.error(ConductProblems::notesSelf))
                .flatMap(them -> audit.with(adding, act(channel, by, accountId, note.id(), "added")))
                .thenReturn(note);
    }

    /** One's own; the host's and administrators' right is to remove any. Errors with {@code chat-note-not-found} and {@code chat-not-allowed}. */
    Mono<Void> remove(Channel channel, Member by, UUID accountId, UUID id) {
        return rows.find(channel.id(), accountId, id)
                .switchIfEmpty(Mono.error(ConductProblems::noSuchNote))
                .filter(row -> by.accountId().equals(row.byId()) || Rank.of(by.roles()) != Rank.MODERATOR)
                .switchIfEmpty(Mono.error(ChatProblems::notAllowed))
                .flatMap(row -> audit.with(rows.remove(id), act(channel, by, accountId, id, "removed")))
                .then();
    }

    private static Act act(Channel channel, Member by, UUID accountId, UUID id, String what) {
        return Act.of(AuditAction.CHAT_NOTE, by.accountId())
                .about(accountId)
                .in(channel.id())
                .on("note", id)
                .with(Map.of("change", what));
    }

    private Mono<List<Note>> described(List<NoteRow> notes) {
        return names.of(notes.stream().map(NoteRow::byId))
                .map(known -> notes.stream().map(row -> described(row, known)).toList());
    }

    private static Note described(NoteRow row, Map<UUID, String> names) {
        UUID by = row.byId();
        return new Note(row.id(), row.text(), by, by == null ? null : names.get(by), row.at());
    }
}
