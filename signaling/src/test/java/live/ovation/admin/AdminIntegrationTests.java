package live.ovation.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.audience.Rank;
import live.ovation.audience.Seating;
import live.ovation.audience.Wish;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdminIntegrationTests extends IntegrationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    DatabaseClient database;

    @Autowired
    Seating seating;

    @Autowired
    Channels channels;

    @BeforeEach
    void aHouseWithoutAnAdministrator() {
        database.sql("update account set admin = false").then().block(SOON);
    }

    @Test
    void shouldMakeTheFirstAdministratorAndNoSecond() {
        Person ada = register();
        assertThat(isAdministered()).isFalse();
        claim(ada, TestStack.FIRST_ADMIN_TOKEN).expectStatus().isOk();
        assertThat(isAdministered()).isTrue();
        assertThat(json(get(ada, "/api/v1/me")).path("admin").asBoolean()).isTrue();

        assertThat(code(claim(register(), TestStack.FIRST_ADMIN_TOKEN))).isEqualTo("admin-exists");
    }

    @Test
    void shouldMakeOneAdministratorOfManyWhoClaimItAtOnce() {
        List<Person> people = Stream.generate(this::register).limit(6).toList();

        long made = people.parallelStream()
                .map(person -> claim(person, TestStack.FIRST_ADMIN_TOKEN)
                        .returnResult(Void.class)
                        .getStatus())
                .filter(HttpStatus.OK::equals)
                .count();

        assertThat(made).isEqualTo(1);
    }

    @Test
    void shouldMakeOneByTheCommandOfTheMachine() {
        Person ada = register();
        assertThat(code(command(ada.email(), "a guess"))).isEqualTo("wrong-admin-token");
        assertThat(code(command("nobody@example.org", TestStack.FIRST_ADMIN_TOKEN)))
                .isEqualTo("person-not-found");
        assertThat(isAdministered()).isFalse();
        command(ada.email(), TestStack.FIRST_ADMIN_TOKEN).expectStatus().isOk();
        assertThat(json(get(ada, "/api/v1/me")).path("admin").asBoolean()).isTrue();
        assertThat(code(command(register().email(), TestStack.FIRST_ADMIN_TOKEN)))
                .isEqualTo("admin-exists");
    }

    private ResponseSpec command(String email, String token) {
        return http.post()
                .uri("/actuator/first-admin")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email, "token", token))
                .exchange();
    }

    @Test
    void shouldMakeNobodyAnAdministratorWithoutTheToken() {
        Person eve = register();
        assertThat(code(claim(eve, "a-guess"))).isEqualTo("wrong-admin-token");
        assertThat(json(get(eve, "/api/v1/me")).path("admin").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/admin/overview", "/api/v1/admin/channels/x/seats", "/api/v1/admin/people"})
    void shouldLetNobodyElseLook(String path) {
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
        get(register(), path).expectStatus().isForbidden();
    }

    @Test
    void shouldShowHousesSeatsAndMovesAndPutAViewerElsewhere() {
        Person ada = admin();
        String slug = channelOf(ada);
        Channel channel = channels.find(slug).block(SOON);
        assertThat(channel).isNotNull();
        Disposable sitting =
                seating.sit(channel, "participant:v1", Rank.VIEWER, Wish.AUTO).subscribe();

        JsonNode overview = json(get(ada, "/api/v1/admin/overview"));
        JsonNode house = house(overview, slug);
        assertThat(house.path("floor").asInt()).isEqualTo(1);
        assertThat(house.path("mode").asString()).isEqualTo("class");
        assertThat(overview.path("nodes").get(0).path("state").asString()).isEqualTo("up");

        JsonNode seats = json(order(ada, slug, "participant:v1", "gallery"));
        assertThat(seats.path("seats").get(0).path("reason").asString()).isEqualTo("operator");
        assertThat(house(json(get(ada, "/api/v1/admin/overview")), slug)
                        .path("gallery")
                        .asInt())
                .isEqualTo(1);
        JsonNode latest = json(get(ada, "/api/v1/admin/overview")).path("moves").get(0);
        assertThat(List.of(latest.path("seat").asString(), latest.path("reason").asString()))
                .containsExactly("gallery", "operator");

        json(order(ada, slug, "participant:v1", null));
        assertThat(json(get(ada, "/api/v1/admin/channels/" + slug + "/seats"))
                        .path("seats")
                        .get(0)
                        .path("seat")
                        .asString())
                .isEqualTo("floor");
        sitting.dispose();
    }

    @Test
    void shouldFindSomebodyAndSignThemOutEverywhere() {
        Person ada = admin();
        Person eve = register();
        JsonNode found =
                json(get(ada, "/api/v1/admin/people?query=" + eve.email().substring(3, 30)));
        assertThat(found.path("people")).hasSize(1);
        JsonNode person = found.path("people").get(0);
        assertThat(person.path("email").asString()).isEqualTo(eve.email());
        assertThat(person.path("signIns").asInt()).isEqualTo(1);
        assertThat(json(get(ada, "/api/v1/admin/people?query=%25")).path("people"))
                .isEmpty();

        delete(ada, "/api/v1/admin/people/" + person.path("id").asString() + "/sign-ins")
                .expectStatus()
                .isNoContent();

        get(eve, "/api/v1/me").expectStatus().isUnauthorized();
        assertThat(code(delete(ada, "/api/v1/admin/people/" + UUID.randomUUID() + "/sign-ins")))
                .isEqualTo("person-not-found");
    }

    @Test
    void shouldRefuseWhatThereIsNot() {
        Person ada = admin();
        String slug = channelOf(ada);
        assertThat(code(order(ada, slug, "participant:nobody", "floor"))).isEqualTo("viewer-not-found");
        assertThat(code(order(ada, slug, "participant:nobody", "stage"))).isEqualTo("invalid-request");
        assertThat(code(put(ada, "/api/v1/admin/nodes/none", Map.of("draining", true))))
                .isEqualTo("node-not-found");
    }

    @Test
    void shouldDrainANodeAndTakeItBackIntoUse() {
        Person ada = admin();
        String node = json(get(ada, "/api/v1/admin/overview"))
                .path("nodes")
                .get(0)
                .path("name")
                .asString();
        assertThat(json(put(ada, "/api/v1/admin/nodes/" + node, Map.of("draining", true)))
                        .path("draining")
                        .asBoolean())
                .isTrue();
        assertThat(json(put(ada, "/api/v1/admin/nodes/" + node, Map.of("draining", false)))
                        .path("state")
                        .asString())
                .isEqualTo("up");
    }

    private boolean isAdministered() {
        return json(http.get().uri("/api/v1/house").exchange())
                .path("administered")
                .asBoolean();
    }

    private Person admin() {
        Person ada = register();
        claim(ada, TestStack.FIRST_ADMIN_TOKEN).expectStatus().isOk();
        return ada;
    }

    private ResponseSpec claim(Person who, String token) {
        return http.post()
                .uri("/api/v1/me/first-admin")
                .header("Authorization", "Bearer " + who.accessToken())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("token", token))
                .exchange();
    }

    private ResponseSpec order(Person who, String slug, String viewer, String seat) {
        Map<String, Object> order = new HashMap<>();
        order.put("seat", seat);
        return put(who, "/api/v1/admin/channels/" + slug + "/seats/" + viewer, order);
    }

    private ResponseSpec get(Person who, String path) {
        return http.get()
                .uri(path)
                .header("Authorization", "Bearer " + who.accessToken())
                .exchange();
    }

    private ResponseSpec delete(Person who, String path) {
        return http.delete()
                .uri(path)
                .header("Authorization", "Bearer " + who.accessToken())
                .exchange();
    }

    private ResponseSpec put(Person who, String path, Map<String, Object> body) {
        return http.put()
                .uri(path)
                .header("Authorization", "Bearer " + who.accessToken())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode house(JsonNode overview, String slug) {
        return overview.path("houses")
                .valueStream()
                .filter(house -> house.path("channel").asString().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(ResponseSpec response) {
        String body = response.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JSON.readTree(String.valueOf(body));
    }

    /** The last part of the problem's type. */
    private static String code(ResponseSpec response) {
        String body = response.expectBody(String.class).returnResult().getResponseBody();
        String type = JSON.readTree(String.valueOf(body)).path("type").asString();
        return type.substring(type.lastIndexOf('/') + 1).replaceFirst(".*:", "");
    }
}
