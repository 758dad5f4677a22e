package live.ovation.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps facts in the same transaction as the change that they are about, until all who have to know have taken them. */
@Service
public class Outbox {

    private final ObjectProvider<FactReader> readers;
    private final R2dbcEntityTemplate database;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(
            ObjectProvider<FactReader> readers,
            R2dbcEntityTemplate database,
            TransactionalOperator transaction,
            JsonMapper json,
            Clock clock) {
        this.readers = readers;
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A fact before it is kept.
     *
     * @param body what becomes its JSON
     */
    public record News(String topic, Object body) {}

    /** Makes a change and keeps the fact of it, both or neither. A change that comes to nothing has none. */
    public <T> Mono<T> with(Mono<T> change, Function<T, Optional<News>> news) {
        return transaction.transactional(
                change.delayUntil(made -> news.apply(made).map(this::append).orElse(Mono.empty())));
    }

    /** Keeps a fact within the transaction of the caller. */
    public Mono<Void> append(News news) {
        return Mono.defer(() -> {
            Fact fact =
                    new Fact(UUID.randomUUID(), news.topic(), json.writeValueAsString(news.body()), clock.instant());
            return Flux.fromStream(readers::orderedStream)
                    .filter(reader -> reader.wants(fact.topic()))
                    .concatMap(reader -> database.insert(row(fact, reader.name(), fact.at())))
                    .then();
        });
    }

    private static OutboxRow row(Fact fact, String reader, Instant now) {
        return new OutboxRow(UUID.randomUUID(), fact.id(), reader, fact.topic(), fact.body(), fact.at(), now, 0);
    }
}
