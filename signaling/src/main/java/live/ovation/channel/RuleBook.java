package live.ovation.channel;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The house rules of all channels. */
@Service
public class RuleBook {

    private final HouseRulesRepository rules;
    private final Sinks.Many<Change> changed = Sinks.many().multicast().directBestEffort();

    RuleBook(HouseRulesRepository rules) {
        this.rules = rules;
    }

    /** New rules of a channel. */
    public record Change(UUID channelId, HouseRules rules) {}

    public Mono<HouseRules> of(UUID channelId) {
        return rules.findById(channelId).map(HouseRulesRow::toRules).defaultIfEmpty(HouseRules.USUAL);
    }

    /** Every change on this node, as it happens. */
    public Flux<Change> changes() {
        return changed.asFlux().onBackpressureBuffer();
    }

    Mono<HouseRules> set(UUID channelId, HouseRules next) {
        String mode = next.mode().name().toLowerCase(Locale.ROOT);
        return rules.put(channelId, mode, next.floorPlaces(), next.graceSeconds(), next.maxKbps())
                .thenReturn(next)
                .doOnNext(set -> announce(new Change(channelId, set)));
    }

    private synchronized void announce(Change change) {
        changed.tryEmitNext(change);
    }
}
