package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import live.ovation.platform.AccessRules.Rule;
import live.ovation.platform.HostileInput.Request;
import live.ovation.platform.Operations.Operation;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every operation of the API for trouble. Whatever comes in, the answer is a success or a problem with a stable type, it tells
 * nothing of the inside, and the log has neither a stack trace nor a secret.
 */
class HostileInputIntegrationTests extends IntegrationTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final int AT_ONCE = 6;
    private static final JsonMapper JSON = JsonMapper.shared();
    /** The password of everybody here, so that the log can be searched for it. */
    private static final String SECRET = "Seventeen-grey-otters-%s";

    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bat [a-z]+\\.|java\\.|springframework|live\\.ovation|jackson|postgres|r2dbc");

    private final String secret = SECRET.formatted(UUID.randomUUID());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
    private final Log log = new Log();

    @Autowired
    DatabaseClient database;

    @Autowired
    ReactiveStringRedisTemplate limits;

    /** Everything that is written to the log meanwhile. */
    private static final class Log extends AppenderBase<ILoggingEvent> {

        private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
        client.close();
    }

    @Test
    void shouldAnswerWhateverComesIn() {
        Person admin = administrator();
        Caller user = new Caller();
        for (Operation operation : operations()) {
            Person somebody = user.person();
            String path = filled(operation.path(), user.slug);
            List<Request> wrongAsAWhole = new ArrayList<>(HostileInput.bodies(operation, path));
            wrongAsAWhole.addAll(HostileInput.addresses(operation, path));
            send(wrongAsAWhole, null);
            send(wrongAsAWhole, somebody);
            send(wrongAsAWhole, admin);
            send(HostileInput.fields(operation, path), theOneLetIn(operation, somebody, admin));
        }
        assertThat(failures).isEmpty();
        assertThat(seen).as("how far the requests got").contains(200, 201, 204, 400, 401, 403, 404, 415);
        assertThat(log.events)
                .as("the log")
                .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR), "an error")
                .noneMatch(event -> event.getThrowableProxy() != null, "a stack trace")
                .noneMatch(event -> event.getFormattedMessage().contains(secret), "a password")
                .noneMatch(event -> event.getFormattedMessage().contains(admin.accessToken()), "a token");
    }

    /** Who gets far enough to have every field of the body looked at. */
    private static @Nullable Person theOneLetIn(Operation operation, Person user, Person admin) {
        Rule rule = AccessRules.of(
                        HttpMethod.valueOf(operation.method()), operation.path().replaceAll("\\{[^}]*}", "x"))
                .orElseThrow();
        return switch (rule) {
            case ADMIN -> admin;
            case ENROLLING, SIGNED_IN, OWNER -> user;
            case ANYBODY, CHECKED_INSIDE, LOOPBACK, NOBODY -> null;
        };
    }

    private void send(List<Request> requests, @Nullable Person who) {
        Flux.fromIterable(requests)
                .flatMap(request -> answer(request, who, 5), AT_ONCE)
                .then()
                .block(LONG_ENOUGH);
    }

    private Mono<Void> answer(Request request, @Nullable Person who, int tries) {
        return Mono.fromFuture(() -> client.sendAsync(built(request, who), HttpResponse.BodyHandlers.ofString()))
                .flatMap(response -> response.statusCode() == 429 && tries > 0
                        ? limits.keys("ovation:rate:*").flatMap(limits::delete).then(answer(request, who, tries - 1))
                        : Mono.fromRunnable(() -> judge(request, response)))
                .onErrorResume(e -> Mono.fromRunnable(() -> judgeBroken(request, e)));
    }

    private HttpRequest built(Request request, @Nullable Person who) {
        HttpRequest.Builder built = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + request.path() + request.query()))
                .timeout(SOON)
                .method(request.operation().method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        if (request.contentType() != null) {
            built.header("Content-Type", request.contentType());
        }
        if (who != null) {
            built.header("Authorization", "Bearer " + who.accessToken());
        }
        return built.build();
    }

    private void judge(Request request, HttpResponse<String> response) {
        int status = response.statusCode();
        seen.add(status);
        if (status < 400) {
            return;
        }
        String complaint = status >= 500 && status != 503 ? "failed" : complaintAbout(status, response);
        if (!complaint.isEmpty()) {
            failures.add("%s (%s) %s: %d %s"
                    .formatted(request.operation(), request.what(), complaint, status, response.body()));
        }
    }

    private static String complaintAbout(int status, HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return "is no problem+json but " + type;
        }
        try {
            JsonNode problem = JSON.readTree(response.body());
            String code = problem.path("code").asString("");
            boolean stable = code.matches("[a-z0-9-]+")
                    && problem.path("type").asString("").equals("urn:ovation:problem:" + code)
                    && problem.path("status").asInt(0) == status
                    && !problem.path("detail").asString("").isBlank();
            return !stable
                    ? "has no stable type"
                    : INSIDE.matcher(response.body()).find() ? "tells of the inside" : "";
        } catch (JacksonException e) {
            return "is no JSON";
        }
    }

    /** Who sends too much may be hung up on. */
    private void judgeBroken(Request request, Throwable e) {
        if (!request.what().equals("1 MB")) {
            failures.add(request.operation() + " (" + request.what() + ") got no answer: " + e);
        }
    }

    private List<Operation> operations() {
        String document = http.mutate()
                .responseTimeout(LONG_ENOUGH)
                .build()
                .get()
                .uri("/generated/openapi.json")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        List<Operation> all = new Operations(JSON.readTree(document), secret).all();
        assertThat(all)
                .as("the operations of the document")
                .extracting(Operation::toString)
                .contains("POST /api/v1/auth/login", "PATCH /api/v1/channels/{slug}", "GET /api/v1/live");
        return all;
    }

    private static String filled(String path, String slug) {
        return path.replace("{slug}", slug)
                .replace("{id}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]*}", "x");
    }

    private Person administrator() {
        database.sql("update account set admin = false").then().block(SOON);
        Person ada = register(secret);
        http.post()
                .uri("/api/v1/me/first-admin")
                .headers(headers -> headers.setBearerAuth(ada.accessToken()))
                .bodyValue(Map.of("token", TestStack.FIRST_ADMIN_TOKEN))
                .exchange()
                .expectStatus()
                .isOk();
        return ada;
    }

    /** Somebody with a channel; somebody new when an operation has ended the sign-in. */
    private final class Caller {

        private @Nullable Person person;
        private String slug = "";

        Person person() {
            Person known = person;
            if (known != null && isGood(known)) {
                return known;
            }
            forgetLimits();
            Person fresh = register(secret);
            slug = channelOf(fresh);
            person = fresh;
            return fresh;
        }

        private boolean isGood(Person known) {
            return http.get()
                    .uri("/api/v1/me")
                    .headers(headers -> headers.setBearerAuth(known.accessToken()))
                    .exchange()
                    .returnResult(byte[].class)
                    .getStatus()
                    .is2xxSuccessful();
        }

        private void forgetLimits() {
            limits.keys("ovation:rate:*").flatMap(limits::delete).then().block(SOON);
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
