package live.ovation.account;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who keeps order somewhere in the house besides its administrators, as other modules know. */
public interface Staff {

    Mono<Boolean> includes(UUID accountId);
}
