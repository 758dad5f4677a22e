package live.ovation.gateway;

import live.ovation.platform.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Messages about what is said beside the picture. */
@Component
class ChatMessages {

    Mono<Void> handle(ClientMessage message) {
        return Mono.error(ProblemException.internal());
    }
}
