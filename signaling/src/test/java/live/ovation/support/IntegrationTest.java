package live.ovation.support;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import live.ovation.platform.OpenApiConfiguration;
import live.ovation.webhook.WebhookContract;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whole service on real PostgreSQL, Redis and Janus, spoken to from outside. One context serves all such tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"springdoc.api-docs.path=/generated/openapi.json", "springdoc.api-docs.version=openapi_3_1"})
@Import({OpenApiConfiguration.class, WebhookContract.class})
public abstract class IntegrationTest {

    protected static final Duration SOON = Duration.ofSeconds(20);
    protected static final String PASSWORD = "correct horse battery";

    private static final ParameterizedTypeReference<Map<String, Object>> JSON_OBJECT =
            new ParameterizedTypeReference<>() {};

    @LocalServerPort
    protected int port;

    protected WebTestClient http = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        TestStack.register(registry);
    }

    @Autowired
    ReactiveStringRedisTemplate redis;

    /** Every test comes from the same address; the limits of the ones before are not its own. */
    @BeforeEach
    protected void forgetRateLimits() {
        redis.keys("ovation:rate:*").flatMap(redis::delete).then().block(SOON);
    }

    @BeforeEach
    void bind() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(SOON)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .filter((request, next) -> next.exchange(request).flatMap(IntegrationTest::read))
                .build();
    }

    /** An answer is read whole, whoever looks at its status only: what is left in the client would count as a leak of the service's. */
    private static Mono<ClientResponse> read(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> ClientResponse.create(response.statusCode(), response.strategies())
                        .headers(headers -> headers.addAll(response.headers().asHttpHeaders()))
                        .cookies(cookies -> cookies.addAll(response.cookies()))
                        .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                        .build());
    }

    /** Somebody who is signed in. */
    protected record Person(String email, String accessToken) {
        public Person {}
    }

    protected Person register() {
        return register(PASSWORD);
    }

    protected Person register(String password) {
        String email = "person-" + UUID.randomUUID() + "@example.org";
        post("/api/v1/auth/register", Map.of("email", email, "password", password, "displayName", "Ada"))
                .expectStatus()
                .isCreated();
        Map<String, Object> tokens = body(post("/api/v1/auth/login", Map.of("email", email, "password", password))
                .expectStatus()
                .isOk());
        return new Person(email, String.valueOf(tokens.get("accessToken")));
    }

    /** A new channel of this person; its slug. */
    protected String channelOf(Person person) {
        String slug = "c-" + UUID.randomUUID().toString().substring(0, 8);
        http.post()
                .uri("/api/v1/channels")
                .headers(headers -> headers.setBearerAuth(person.accessToken()))
                .bodyValue(Map.of("slug", slug, "title", "Evening class"))
                .exchange()
                .expectStatus()
                .isCreated();
        return slug;
    }

    protected String streamKeyOf(Person person, String slug) {
        return String.valueOf(body(http.post()
                        .uri("/api/v1/channels/{slug}/stream-key", slug)
                        .headers(headers -> headers.setBearerAuth(person.accessToken()))
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("streamKey"));
    }

    protected WebTestClient.ResponseSpec post(String uri, Object body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    protected WebTestClient.ResponseSpec post(String uri, Person who, Object body) {
        return http.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(who.accessToken()))
                .bodyValue(body)
                .exchange();
    }

    protected WebTestClient.ResponseSpec get(String uri, Person who) {
        return http.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(who.accessToken()))
                .exchange();
    }

    protected static Map<String, Object> body(WebTestClient.ResponseSpec response) {
        Map<String, Object> body =
                response.expectBody(JSON_OBJECT).returnResult().getResponseBody();
        return body == null ? Map.of() : body;
    }

    protected static void expectProblem(WebTestClient.ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.type")
                .isEqualTo("urn:ovation:problem:" + code)
                .jsonPath("$.detail")
                .isNotEmpty();
    }
}
