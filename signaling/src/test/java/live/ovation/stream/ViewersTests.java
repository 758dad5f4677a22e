package live.ovation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewersTests {

    private final Viewers viewers = new Viewers();
    private final UUID stream = UUID.randomUUID();

    @Test
    void shouldCountArrivalsAndDepartures() {
        viewers.arrived(stream);
        viewers.arrived(stream);
        viewers.left(stream);

        assertThat(viewers.of(stream)).isEqualTo(1);
    }

    @Test
    void shouldNeverCountBelowNobody() {
        viewers.left(stream);
        viewers.arrived(stream);
        viewers.left(stream);
        viewers.left(stream);

        assertThat(viewers.of(stream)).isZero();
    }
}
