package live.ovation.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Tests of who may watch: a channel, its owner, and somebody of each kind. */
public abstract class AccessTest extends IntegrationTest {

    protected static final String CHANNEL_PASSWORD = "open sesame";

    @Autowired
    protected DatabaseClient database;

    /** Somebody as the rule sees them; without a token they are not signed in. */
    public record Visitor(
            @Nullable String accessToken, @Nullable UUID accountId) {}

    protected static final Visitor STRANGER = new Visitor(null, null);

    /** What {@link #cast} is told, by visibility. */
    protected static final Map<String, List<String>> TABLE = table("""
            public       in                in                in                in                in                in                in in in
            unlisted     in                in                in                in                in                in                in in in
            followers    login-required    access-denied     in                in                access-denied     access-denied     in in in
            subscribers  login-required    access-denied     access-denied     in                access-denied     access-denied     in in in
            ticket       login-required    access-denied     access-denied     access-denied     in                access-denied     in in in
            private      login-required    access-denied     access-denied     access-denied     access-denied     in                in in in
            password     password-required password-required password-required password-required password-required password-required in in in
            """);

    /** Stranger, somebody signed in, follower, subscriber, ticket holder, guest; owner, moderator, administrator. */
    protected List<Visitor> cast(String slug, Person owner) {
        return List.of(
                STRANGER,
                signedIn(),
                follower(slug),
                granted(slug, "subscription"),
                granted(slug, "ticket"),
                guest(slug, owner),
                visitor(owner),
                moderator(slug),
                admin());
    }

    protected static void forEach(List<Visitor> people, List<String> told, BiConsumer<Visitor, String> expect) {
        for (int column = 0; column < people.size(); column++) {
            expect.accept(people.get(column), told.get(column));
        }
    }

    private static Map<String, List<String>> table(String rows) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        rows.lines()
                .map(row -> List.of(row.split(" +")))
                .forEach(row -> table.put(row.getFirst(), row.subList(1, row.size())));
        return table;
    }

    protected Visitor signedIn() {
        return visitor(register());
    }

    protected Visitor visitor(Person person) {
        String id = String.valueOf(body(request(HttpMethod.GET, "/api/v1/me", person.accessToken())
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("id"));
        return new Visitor(person.accessToken(), UUID.fromString(id));
    }

    protected Visitor follower(String slug) {
        Visitor who = signedIn();
        run("""
                insert into follow (account_id, channel_id, since)
                select :account, id, now() from channel where slug = :slug""", slug, who);
        return who;
    }

    protected Visitor moderator(String slug) {
        Visitor who = signedIn();
        run("""
                insert into channel_moderator (id, channel_id, account_id, added_at)
                select gen_random_uuid(), id, :account, now() from channel where slug = :slug""", slug, who);
        return who;
    }

    protected Visitor admin() {
        Visitor who = signedIn();
        database.sql("update account set admin = true where id = :account")
                .bind("account", Objects.requireNonNull(who.accountId()))
                .then()
                .block(SOON);
        return who;
    }

    /** Somebody to whom an administrator has given something. */
    protected Visitor granted(String slug, String kind) {
        Person person = register();
        send(
                        HttpMethod.POST,
                        "/api/v1/admin/channels/" + slug + "/grants",
                        admin().accessToken(),
                        Map.of("person", person.email(), "kind", kind))
                .expectStatus()
                .isOk();
        return visitor(person);
    }

    /** Somebody who was invited by the e-mail that is theirs. */
    protected Visitor guest(String slug, Person owner) {
        Person person = register();
        database.sql("update account set email_verified_at = now() where email = :email")
                .bind("email", person.email())
                .then()
                .block(SOON);
        send(
                        HttpMethod.POST,
                        "/api/v1/channels/" + slug + "/access/guests",
                        owner.accessToken(),
                        Map.of("person", person.email()))
                .expectStatus()
                .isOk();
        return visitor(person);
    }

    /** The id of the guest who was invited last. */
    protected String lastGuest(String slug, Person owner) {
        String list = String.valueOf(
                request(HttpMethod.GET, "/api/v1/channels/" + slug + "/access/guests", owner.accessToken())
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
        return list.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    /** Sets whom the channel is for, and its password where that is what it asks for. */
    protected void open(String slug, Person owner, String visibility) {
        Map<String, String> order = visibility.equals("password")
                ? Map.of("visibility", visibility, "password", CHANNEL_PASSWORD)
                : Map.of("visibility", visibility);
        send(HttpMethod.PUT, "/api/v1/channels/" + slug + "/access", owner.accessToken(), order)
                .expectStatus()
                .isOk();
    }

    /** Asks for a playback token. */
    protected WebTestClient.ResponseSpec playback(String slug, Visitor who, Map<String, String> proof) {
        return send(HttpMethod.POST, "/api/v1/channels/" + slug + "/playback", who.accessToken(), proof);
    }

    protected String playbackToken(String slug, Visitor who, Map<String, String> proof) {
        return String.valueOf(
                body(playback(slug, who, proof).expectStatus().isOk()).get("token"));
    }

    protected WebTestClient.ResponseSpec send(
            HttpMethod method, String uri, @Nullable String accessToken, Object content) {
        return request(method, uri, accessToken).bodyValue(content).exchange();
    }

    protected WebTestClient.RequestBodySpec request(HttpMethod method, String uri, @Nullable String accessToken) {
        return http.method(method).uri(uri).headers(headers -> {
            if (accessToken != null) {
                headers.setBearerAuth(accessToken);
            }
        });
    }

    /** The code of a refusal; {@code in} where it was none. */
    protected static String told(WebTestClient.ResponseSpec answer) {
        var result = answer.expectBody(String.class).returnResult();
        String body = String.valueOf(result.getResponseBody());
        if (result.getStatus().is2xxSuccessful()) {
            return "in";
        }
        return body.replaceAll("(?s).*\"code\":\"([a-z-]+)\".*", "$1");
    }

    private void run(String sql, String slug, Visitor who) {
        Mono<Void> done = database.sql(sql)
                .bind("account", Objects.requireNonNull(who.accountId()))
                .bind("slug", slug)
                .then();
        done.block(SOON);
    }
}
