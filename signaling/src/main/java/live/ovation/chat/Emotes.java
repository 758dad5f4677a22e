package live.ovation.chat;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import live.ovation.picture.PictureKind;
import live.ovation.picture.Pictures;
import live.ovation.platform.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pictures that a channel lets people write with. */
@Component
class Emotes {

    private static final int MOST = 100;

    private final EmoteRepository rows;
    private final EmoteBook book;
    private final Pictures pictures;
    private final R2dbcEntityTemplate database;
    private final Clock clock;

    Emotes(EmoteRepository rows, EmoteBook book, Pictures pictures, R2dbcEntityTemplate database, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.pictures = pictures;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A picture that stands for {@code :code:} in texts.
     *
     * @param animated whether it moves; those that did are shown as they begin
     */
    record Emote(@NotNull String code, @NotNull String url, boolean animated) {}

    Mono<List<Emote>> of(UUID channelId) {
        return book.of(channelId).map(found -> found.stream().map(Emotes::shown).toList());
    }

    /** Errors with {@code emote-exists} and {@code emote-limit}, and as {@link Pictures#keep} does. */
    Mono<Emote> add(UUID channelId, String code, Flux<DataBuffer> upload) {
        UUID id = UUID.randomUUID();
        return rows.countByChannelId(channelId)
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(Emotes::limit))
                .then(Mono.defer(() -> rows.findByChannelIdAndCode(channelId, code)))
                .flatMap(there -> Mono.<List<String>>error(exists()))
                .switchIfEmpty(Mono.defer(() -> pictures.keep(id, PictureKind.EMOTE, upload)))
                .flatMap(names -> insert(new EmoteRow(id, channelId, code, names.getFirst(), clock.instant())))
                .map(Emotes::shown);
    }

    /** One that is not there is no error. */
    Mono<Void> remove(UUID channelId, String code) {
        return rows.findByChannelIdAndCode(channelId, code)
                .delayUntil(row -> rows.remove(row.id()))
                .delayUntil(row -> pictures.remove(List.of(row.picture())))
                .flatMap(row -> book.changed(channelId));
    }

    /** The pictures' files, which don't go with the channel's row. */
    Mono<Void> removePictures(UUID channelId) {
        return rows.findByChannelIdOrderByCode(channelId)
                .map(EmoteRow::picture)
                .collectList()
                .flatMap(pictures::remove);
    }

    /** Of two who add the same code at once, the second has drawn its picture in vain. */
    private Mono<EmoteRow> insert(EmoteRow row) {
        return database.insert(row)
                .onErrorResume(
                        DuplicateKeyException.class,
                        e -> pictures.remove(List.of(row.picture())).then(Mono.error(exists())))
                .delayUntil(added -> book.changed(row.channelId()));
    }

    private static Emote shown(EmoteRow row) {
        return new Emote(row.code(), Pictures.addressOf(row.picture()), false);
    }

    private static ProblemException exists() {
        return new ProblemException(
                "emote-exists", HttpStatus.CONFLICT, "This channel has an emote of that name. Choose another name.");
    }

    private static ProblemException limit() {
        return new ProblemException(
                "emote-limit", HttpStatus.CONFLICT, "A channel has 100 emotes at the most. Remove one first.");
    }
}
