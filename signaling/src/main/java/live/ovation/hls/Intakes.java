package live.ovation.hls;

import java.time.Duration;
import org.springframework.stereotype.Service;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** What the packagers of this node see coming in. */
@Service
public class Intakes {

    /** How often each of them tells. */
    public static final Duration PERIOD = Duration.ofSeconds(2);

    private static final int FOLLOWERS_LAG = 1024;

    private final Sinks.Many<Intake> sink = Sinks.many().multicast().directBestEffort();

    Intakes() {}

    /** Of every stream that is packaged here, every {@link #PERIOD}. Followers that fall behind lose the oldest. */
    public Flux<Intake> samples() {
        return sink.asFlux().onBackpressureBuffer(FOLLOWERS_LAG, BufferOverflowStrategy.DROP_OLDEST);
    }

    synchronized void tell(Intake intake) {
        sink.tryEmitNext(intake);
    }
}
