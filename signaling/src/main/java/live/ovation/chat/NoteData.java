package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Notes of moderators about somebody, and those that they wrote. What others note down about a person is that person's data, opinions with it
 * (GDPR, article 15), so whoever asks for all that is kept of them gets it; who wrote it is not theirs to know (article 15, paragraph 4).
 * Moderators read where they write that it is so. Those about them go with the account's row.
 */
@Component
class NoteData implements PersonalData {

    private final NoteRepository rows;

    NoteData(NoteRepository rows) {
        this.rows = rows;
    }

    /** @param written whether they wrote it about somebody else, whose it is to know who that is */
    record Exported(UUID channelId, boolean written, String text, Instant at) {}

    @Override
    public String section() {
        return "chatNotes";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.ofPerson(accountId)
                .map(row -> new Exported(row.channelId(), !row.accountId().equals(accountId), row.text(), row.at()))
                .collectList()
                .filter(found -> !found.isEmpty())
                .map(Object.class::cast);
    }
}
