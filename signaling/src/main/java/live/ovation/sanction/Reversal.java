package live.ovation.sanction;

import java.util.List;
import java.util.UUID;
import live.ovation.account.Suspensions;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.channel.Channels;
import live.ovation.stream.Closure.Cause;
import live.ovation.stream.Reopening;
import live.ovation.stream.Reopening.Release;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens what the house closed. Errors with {@code not-closed} and {@code not-suspended}, of whichever kind it is. */
@Component
class Reversal {

    private final Reopening reopening;
    private final Suspensions suspensions;
    private final Channels channels;

    Reversal(Reopening reopening, Suspensions suspensions, Channels channels) {
        this.reopening = reopening;
        this.suspensions = suspensions;
        this.channels = channels;
    }

    Mono<Void> of(HouseAppealRow appeal, Release release) {
        UUID target = appeal.targetId();
        return switch (Cause.of(appeal.cause())) {
            case ACCOUNT -> account(target, release);
            case CHANNEL ->
                channels.findAll(List.of(target)).next().flatMap(found -> reopening.reinstate(found, release));
            case STREAM -> reopening.restore(target, release);
            case VIDEO -> reopening.showRecording(target, release);
        };
    }

    /** Their channel is open again, too. */
    Mono<Void> account(UUID accountId, Release release) {
        Act act = Act.of(AuditAction.ACCOUNT_REINSTATE, release.by())
                .about(accountId)
                .because(release.reason());
        Mono<Void> lifting = release.along().then(Mono.defer(() -> suspensions.lift(accountId)));
        return reopening.openWithOwner(accountId, lifting, act);
    }
}
