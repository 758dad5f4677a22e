package live.ovation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How much one person can report. */
class FilingLimitsIntegrationTests extends ReportTest {

    @Autowired
    Filing filing;

    @Test
    void shouldLimitHowMuchOnePersonReports() {
        for (int i = 0; i < 10; i++) {
            assertThat(report(viewer, about("stream", UUID.randomUUID(), "spam", "")))
                    .isEqualTo("stream-not-found");
        }
        assertThat(report(viewer, about("stream", UUID.randomUUID(), "spam", "")))
                .isEqualTo("rate-limited");
    }

    @Test
    void shouldLimitHowMuchOfOnePersonWaits() {
        List<NewReport> many = IntStream.range(0, 24)
                .mapToObj(i -> new NewReport(
                        ReportKind.VIDEO,
                        recorded("Video " + i, "public"),
                        null,
                        null,
                        ReportCategory.SPAM,
                        null,
                        null))
                .toList();
        List<String> told = many.stream()
                .map(each -> {
                    forgetRateLimits();
                    return filed(each);
                })
                .toList();

        assertThat(told).filteredOn("in"::equals).hasSize(20);
        assertThat(told.subList(20, 24)).containsOnly("report-limit");
        assertThat(filed(many.getFirst())).as("what they have reported already").isEqualTo("in");
        assertThat(queue()).as("nothing half done").hasSize(20);
    }

    @Test
    void shouldKeepToTheLimitWhenAllComeAtOnce() {
        List<NewReport> many = IntStream.range(0, 10)
                .mapToObj(i -> new NewReport(
                        ReportKind.VIDEO, recorded("Video", "public"), null, null, ReportCategory.SPAM, null, null))
                .toList();
        IntStream.range(0, 15).forEach(i -> {
            forgetRateLimits();
            filed(new NewReport(
                    ReportKind.VIDEO, recorded("Video", "public"), null, null, ReportCategory.SPAM, null, null));
        });
        forgetRateLimits();

        List<String> told = Objects.requireNonNull(Flux.fromIterable(many)
                .flatMap(each -> filing.file(idOf(viewer), each)
                        .thenReturn("in")
                        .onErrorResume(ProblemException.class, e -> Mono.just(e.code())))
                .collectList()
                .block(SOON));

        assertThat(told).filteredOn("in"::equals).hasSize(5);
    }

    private String filed(NewReport report) {
        return Objects.requireNonNull(filing.file(idOf(viewer), report)
                .thenReturn("in")
                .onErrorResume(ProblemException.class, e -> Mono.just(e.code()))
                .block(SOON));
    }
}
