package live.ovation.account;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people are called now. */
@Service
public class Names {

    private final Accounts accounts;

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    /** By their ids; whose account is gone has none. */
    public Mono<Map<UUID, String>> of(Stream<@Nullable UUID> people) {
        return accounts.findAll(people.flatMap(Stream::ofNullable).distinct().toList())
                .collect(Collectors.toMap(Account::id, Account::displayName));
    }
}
