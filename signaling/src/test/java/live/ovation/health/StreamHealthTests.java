package live.ovation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StreamHealthTests {

    private final StreamHealth health = new StreamHealth(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void shouldAlertWhenItTurnsBadAndWhenItIsGoodAgain() {
        List<HealthAlert> alerts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean wrong = i >= 20 && i < 40;
            alerts.addAll(health.take(new Samples().loss(wrong ? 12 : 0).at(i)));
        }

        assertThat(alerts)
                .containsExactly(
                        new HealthAlert(
                                health.channelId(),
                                FindingCode.LOSS,
                                Severity.BAD,
                                false,
                                new Samples().at(22).at()),
                        new HealthAlert(
                                health.channelId(),
                                FindingCode.LOSS,
                                Severity.BAD,
                                true,
                                new Samples().at(46).at()));
        assertThat(health.latest()).satisfies(latest -> {
            assertThat(latest.verdict()).isEqualTo(Verdict.GOOD);
            assertThat(latest.findings()).isEmpty();
        });
    }

    @Test
    void shouldNotAlertOfNotices() {
        for (int i = 0; i < 20; i++) {
            assertThat(health.take(new Samples().transcoded("vp8").at(i))).isEmpty();
        }

        assertThat(health.latest()).satisfies(latest -> {
            assertThat(latest.verdict()).isEqualTo(Verdict.GOOD);
            assertThat(latest.findings()).extracting(Finding::code).containsExactly(FindingCode.TRANSCODED);
        });
    }

    @Test
    void shouldKeepTenMinutesInMemoryAndTheWholeBroadcastInBoundedSpace() {
        int sixHours = 6 * 1800;
        for (int i = 0; i < sixHours; i++) {
            health.take(new Samples().loss(i >= 600 && i < 900 ? 12 : 0).at(i));
        }

        assertThat(health.series()).hasSize(300);
        assertThat(health.series().getLast().at())
                .isEqualTo(new Samples().at(sixHours - 1).at());
        HealthSummary kept = health.unsaved();
        assertThat(kept).isNotNull();
        assertThat(kept.series()).hasSizeBetween(Chronicle.MOST / 2, Chronicle.MOST + 1);
        assertThat(kept.series().getFirst().at()).isEqualTo(Samples.BEGIN);
        assertThat(kept.series()).anySatisfy(point -> assertThat(point.loss()).isGreaterThan(6));
        assertThat(kept.findings()).singleElement().satisfies(episode -> {
            assertThat(episode.code()).isEqualTo(FindingCode.LOSS);
            assertThat(episode.severity()).isEqualTo(Severity.BAD);
            assertThat(episode.times()).isEqualTo(1);
            assertThat(episode.seconds()).isBetween(590L, 620L);
        });
        assertThat(health.unsaved()).isNull();
    }

    @Test
    void shouldGoOnWithWhatAnEarlierRunKept() {
        for (int i = 0; i < 100; i++) {
            health.take(new Samples().loss(12).at(i));
        }
        HealthSummary before = health.unsaved();
        assertThat(before).isNotNull();

        StreamHealth later = new StreamHealth(health.streamId(), health.channelId());
        later.restore(before);
        later.take(new Samples().at(200));

        HealthSummary after = later.unsaved();
        assertThat(after).isNotNull();
        assertThat(after.series()).hasSize(before.series().size() + 1);
        assertThat(after.findings()).isEqualTo(before.findings());
    }
}
