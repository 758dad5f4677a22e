package live.ovation.stream;

import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the person whom somebody means. */
@Component
class People {

    private final Accounts accounts;
    private final Channels channels;

    People(Accounts accounts, Channels channels) {
        this.accounts = accounts;
        this.channels = channels;
    }

    /** Whoever has this e-mail, shown to be theirs or not; empty when nobody does. */
    Mono<UUID> byEmail(String email) {
        return accounts.findByEmail(email).map(Account::id);
    }

    /** @param label an account's e-mail or its channel's address; errors with {@code person-not-found} */
    Mono<UUID> find(String label) {
        Mono<UUID> found = label.contains("@")
                ? byEmail(label)
                : channels.find(label).map(Channel::ownerId).onErrorComplete(ProblemException.class);
        return found.switchIfEmpty(Mono.error(() -> new ProblemException(
                "person-not-found", HttpStatus.NOT_FOUND, "There is nobody with this e-mail or channel.")));
    }
}
