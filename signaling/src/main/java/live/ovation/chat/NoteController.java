package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What moderators note down about somebody. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/people/{accountId}/notes")
class NoteController {

    private final Entrance entrance;
    private final Notes notes;

    NoteController(Entrance entrance, Notes notes) {
        this.entrance = entrance;
        this.notes = notes;
    }

    record NewNote(@NotBlank @Size(max = Notes.LONGEST) String text) {}

    /** The newest first. */
    record NoteList(@NotNull List<Notes.Note> notes) {}

    @Operation(summary = "What moderators have noted down about somebody", description = """
                    In this channel, the newest first, 50 at the most. No page shows it to the person; a copy of their \
                    data that they ask for has the notes, without who wrote them. 403 `chat-not-allowed`; 404 \
                    `person-not-found`.""")
    @GetMapping
    Mono<NoteList> chatNotes(@PathVariable String slug, @PathVariable UUID accountId, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> notes.about(steward.channel(), accountId))
                .map(NoteList::new);
    }

    @Operation(summary = "Notes something down about somebody", description = """
                    1000 characters at the most. 403 `chat-not-allowed`; 404 `person-not-found`; 409 `chat-notes-full` \
                    when there are 50 already, `chat-notes-self` for oneself.""")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Notes.Note> addChatNote(
            @PathVariable String slug,
            @PathVariable UUID accountId,
            @Valid @RequestBody NewNote body,
            Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> notes.add(steward.channel(), steward.member(), accountId, body.text()));
    }

    @Operation(summary = "Removes a note", description = """
                    One's own; the host and administrators remove any. 403 `chat-not-allowed`; 404 \
                    `chat-note-not-found`.""")
    @DeleteMapping("/{noteId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeChatNote(
            @PathVariable String slug, @PathVariable UUID accountId, @PathVariable UUID noteId, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> notes.remove(steward.channel(), steward.member(), accountId, noteId));
    }
}
