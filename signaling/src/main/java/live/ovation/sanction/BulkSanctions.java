package live.ovation.sanction;

import java.util.List;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import live.ovation.sanction.BulkController.BulkAction;
import live.ovation.sanction.BulkController.BulkOutcome;
import live.ovation.stream.Closures.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries a sanction out for one after the other. */
@Component
class BulkSanctions {

    private static final Logger log = LoggerFactory.getLogger(BulkSanctions.class);

    private final Sanctions sanctions;

    BulkSanctions(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    Flux<BulkOutcome> carryOut(BulkAction action, List<String> targets, Order order) {
        return Flux.fromIterable(targets)
                .concatMap(target -> carryOut(action, target, order)
                        .thenReturn(new BulkOutcome(target, null))
                        .onErrorResume(e -> Mono.just(new BulkOutcome(target, why(target, e)))));
    }

    private Mono<Void> carryOut(BulkAction action, String target, Order order) {
        return Mono.defer(() -> switch (action) {
            case SUSPEND_PEOPLE -> sanctions.suspendPerson(id(target), order);
            case REINSTATE_PEOPLE -> sanctions.reinstatePerson(id(target), order.by(), order.reason());
            case SUSPEND_CHANNELS -> sanctions.suspendChannel(target, order);
            case REINSTATE_CHANNELS -> sanctions.reinstateChannel(target, order.by(), order.reason());
            case TAKE_DOWN_STREAMS -> sanctions.takeDown(id(target), order);
            case RESTORE_STREAMS -> sanctions.restore(id(target), order.by(), order.reason());
            case HIDE_VIDEOS -> sanctions.hideVideo(id(target), order);
            case SHOW_VIDEOS -> sanctions.showVideo(id(target), order.by(), order.reason());
        });
    }

    private static UUID id(String target) {
        try {
            return UUID.fromString(target);
        } catch (IllegalArgumentException e) {
            throw new ProblemException("invalid-request", HttpStatus.BAD_REQUEST, target + " is no id.");
        }
    }

    private static String why(String target, Throwable e) {
        ProblemException problem = ProblemException.of(e);
        if (problem != e) {
            log.error("{} could not be sanctioned", target, e);
        }
        return problem.code();
    }
}
