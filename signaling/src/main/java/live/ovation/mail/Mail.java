package live.ovation.mail;

import java.time.Clock;
import java.util.UUID;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes letters. One that was taken is delivered, or its loss is in the log; nobody waits for the mail server. */
@Service
public class Mail {

    private final R2dbcEntityTemplate database;
    private final MailProperties properties;
    private final Courier courier;
    private final Clock clock;

    Mail(R2dbcEntityTemplate database, MailProperties properties, Courier courier, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.courier = courier;
        this.clock = clock;
    }

    /** Completes when the letter is kept, within the caller's transaction if there is one. */
    public Mono<Void> send(Letter letter) {
        var row = new MailRow(
                UUID.randomUUID(),
                letter.to(),
                letter.subject(),
                letter.text(),
                letter.goodUntil(),
                clock.instant(),
                0);
        return database.insert(row).doOnSuccess(kept -> courier.hurry()).then();
    }

    /** Whether letters reach people, or only a folder of this machine. */
    public boolean leavesTheHouse() {
        return properties.hasServer();
    }
}
