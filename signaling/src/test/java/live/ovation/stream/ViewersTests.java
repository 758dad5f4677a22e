package live.ovation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewersTests {

    private final Viewers viewers = new Viewers();
    private final UUID channel = UUID.randomUUID();

    @Test
    void shouldTellWhoFollowsOfEveryChange() {
        List<UUID> changes = new ArrayList<>();
        viewers.changes().subscribe(changes::add);

        viewers.set(channel, 2);
        viewers.set(channel, 2);
        viewers.set(channel, 1);

        assertThat(viewers.of(channel)).isEqualTo(1);
        assertThat(changes).containsExactly(channel, channel);
    }

    @Test
    void shouldForgetAnEmptyChannel() {
        viewers.set(channel, 1);
        viewers.set(channel, 0);

        assertThat(viewers.of(channel)).isZero();
    }
}
