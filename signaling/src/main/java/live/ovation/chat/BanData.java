package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Timeouts and bans that are on a person, or that they gave. The emotes of their channel go with its row, but for their pictures. */
@Component
class BanData implements PersonalData {

    private final BanRepository rows;
    private final Channels channels;
    private final Emotes emotes;

    BanData(BanRepository rows, Channels channels, Emotes emotes) {
        this.rows = rows;
        this.channels = channels;
        this.emotes = emotes;
    }

    /** @param given whether they gave it to somebody else, whose it is to know who that is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exported(
            UUID channelId,
            boolean given,
            @Nullable Instant until,
            @Nullable String reason,
            Instant at) {}

    @Override
    public String section() {
        return "chatBans";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.about(accountId)
                .map(row -> new Exported(
                        row.channelId(), !row.accountId().equals(accountId), row.until(), row.reason(), row.at()))
                .collectList()
                .filter(found -> !found.isEmpty())
                .map(Object.class::cast);
    }

    @Override
    public Mono<Void> erase(UUID accountId) {
        return channels.of(accountId)
                .onErrorComplete(ProblemException.class)
                .flatMap(channel -> emotes.removePictures(channel.id()));
    }
}
