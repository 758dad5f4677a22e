package live.ovation.audience;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many moved where and why. */
@Component
class SeatMetrics {

    private final MeterRegistry registry;

    SeatMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void moved(Verdict verdict) {
        Counter.builder("ovation.seats.moves")
                .description("Seats given")
                .tag("seat", word(verdict.seat()))
                .tag("reason", word(verdict.reason()))
                .register(registry)
                .increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
