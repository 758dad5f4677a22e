package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.test.StepVerifier;

class RateLimitsIntegrationTests extends IntegrationTest {

    private static final Limit LIMIT = new Limit("of-a-test", 2, Duration.ofMinutes(5));

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    LimitCatalogue catalogue;

    @Autowired
    LettuceConnectionFactory connection;

    @Test
    void shouldTellWhatIsLeftWhileThereIsSomething() {
        HttpHeaders first = headers(
                http.get().uri("/api/v1/house").exchange().expectStatus().isOk());
        HttpHeaders second = headers(
                http.get().uri("/api/v1/house").exchange().expectStatus().isOk());

        assertThat(first.getFirst("RateLimit-Policy")).isEqualTo("\"house\";q=60;w=60");
        assertThat(first.getFirst("RateLimit")).isEqualTo("\"house\";r=59;t=1");
        assertThat(second.getFirst("RateLimit")).startsWith("\"house\";r=5");
    }

    @Test
    void shouldTellTheTightestOfSeveralAndWhenToComeBack() {
        Map<String, String> guess = Map.of("email", "nobody@example.org", "password", "a guess");
        HttpHeaders first =
                headers(post("/api/v1/auth/login", guess).expectStatus().isUnauthorized());
        assertThat(first.getFirst("RateLimit")).as("of login-from and login-as").startsWith("\"login-as\";r=19;");

        ResponseSpec refused = post("/api/v1/auth/login", guess);
        // a slow machine gets tokens back meanwhile
        for (int i = 0; i < 40 && statusOf(refused) == 401; i++) {
            refused = post("/api/v1/auth/login", guess);
        }
        expectProblem(refused, 429, "rate-limited");
        HttpHeaders last = headers(refused);
        String wait = last.getFirst(HttpHeaders.RETRY_AFTER);
        assertThat(wait).isNotNull();
        assertThat(last.getFirst("RateLimit")).isEqualTo("\"login-as\";r=0;t=" + wait);
    }

    @Test
    void shouldSayNothingWhereNothingIsCounted() {
        assertThat(headers(http.get().uri("/.well-known/jwks.json").exchange()).headerNames())
                .noneMatch(name -> name.startsWith("RateLimit"));
    }

    @Test
    void shouldTakeTheOperatorsWord() {
        RateLimits changed = new RateLimits(connection, changes(Map.of("OFATEST", change(1L, null))));
        String who = UUID.randomUUID().toString();

        StepVerifier.create(changed.take(LIMIT, who)).expectComplete().verify(SOON);
        StepVerifier.create(changed.take(LIMIT, who))
                .expectError(ProblemException.class)
                .verify(SOON);

        RateLimits unchanged = new RateLimits(connection, changes(Map.of()));
        StepVerifier.create(unchanged.take(LIMIT, who)).expectComplete().verify(SOON);
        StepVerifier.create(unchanged.take(LIMIT, who)).expectComplete().verify(SOON);
        StepVerifier.create(unchanged.take(LIMIT, who))
                .expectError(ProblemException.class)
                .verify(SOON);
    }

    @Test
    void shouldNotStartWithTheNameOfNoLimit() {
        new LimitCatalogue(beans, changes(Map.of("house", change(5L, Duration.ofHours(1)))))
                .afterSingletonsInstantiated();
        LimitCatalogue mistyped = new LimitCatalogue(beans, changes(Map.of("hous", change(5L, null))));
        assertThatIllegalStateException()
                .isThrownBy(mistyped::afterSingletonsInstantiated)
                .withMessageContaining("ovation.limits.hous ")
                .withMessageContaining("login-from");
    }

    @Test
    void shouldHaveALineInTheDocumentForEveryLimit() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs", "limits.md"));
        assertThat(catalogue.all())
                .extracting(Limit::name)
                .doesNotHaveDuplicates()
                .contains("login-from");
        for (Limit limit : catalogue.all()) {
            String beginning = "| `" + limit.name() + "` | " + limit.capacity() + " | " + text(limit.period()) + " |";
            assertThat(lines).as("docs/limits.md").anyMatch(line -> line.startsWith(beginning), beginning);
        }
    }

    private static String text(Duration period) {
        return period.toSeconds() < 60 ? period.toSeconds() + " s" : period.toMinutes() + " min";
    }

    private static LimitsProperties changes(Map<String, LimitsProperties.Change> limits) {
        return new LimitsProperties(limits);
    }

    private static LimitsProperties.Change change(Long capacity, @org.jspecify.annotations.Nullable Duration period) {
        return new LimitsProperties.Change(capacity, period);
    }

    private static int statusOf(ResponseSpec response) {
        return response.returnResult(byte[].class).getStatus().value();
    }

    private static HttpHeaders headers(ResponseSpec response) {
        return response.returnResult(byte[].class).getResponseHeaders();
    }
}
