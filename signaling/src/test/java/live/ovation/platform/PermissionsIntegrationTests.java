package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.ovation.platform.AccessRules.Rule;
import live.ovation.platform.Operations.Operation;
import live.ovation.support.AccessTest;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every operation of the API for something in every role, and writes who was let in into {@code docs/permissions.md}, or fails when
 * that is not what is committed.
 */
class PermissionsIntegrationTests extends AccessTest {

    private static final Path DOCUMENT = Path.of("docs", "permissions.md");

    @Autowired
    DatabaseClient sql;

    /** From the least to the most that somebody may. */
    private enum Role {
        NOBODY,
        PERSON,
        MODERATOR,
        HOST,
        ADMINISTRATOR
    }

    /** The problems that who asks has; others that come with a status of 401 or 403 are about what they ask for. */
    private static final Set<String> BY_ROLE =
            Set.of("login-required", "forbidden", "chat-not-allowed", "channel-not-owned", "video-not-owned");

    /** What is not there is so for everybody who is signed in: it might have been theirs. */
    private static final String THEIRS_MAYBE = "/api/v1/channels/{slug}/chat/messages/{id}";

    private static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Role.NOBODY));

    private record Cell(Operation operation, Rule rule, Set<Role> letIn) {

        String line() {
            String cells = EnumSet.allOf(Role.class).stream()
                    .map(role -> letIn.contains(role) ? "yes" : "-")
                    .collect(Collectors.joining(" | "));
            return "| `%s` | %s |".formatted(operation, cells);
        }
    }

    @Test
    void shouldLetInWhoTheCommittedMatrixSays() throws IOException {
        List<Cell> matrix = matrix();
        SoftAssertions.assertSoftly(all -> matrix.forEach(cell -> check(all, cell)));
        String text = document(matrix);
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("%s, which is written with -Dcontract.write", DOCUMENT)
                .isEqualTo(text);
    }

    /** What the table of rules promises of each of them. */
    private static void check(SoftAssertions all, Cell cell) {
        var letIn = all.assertThat(cell.letIn()).as(cell.operation().toString());
        switch (cell.rule()) {
            case ANYBODY -> letIn.isEqualTo(EnumSet.allOf(Role.class));
            case SIGNED_IN, ENROLLING -> letIn.isEqualTo(SIGNED_IN);
            case OWNER ->
                letIn.contains(Role.HOST)
                        .doesNotContain(Role.NOBODY)
                        .satisfies(roles -> assertThat(roles.contains(Role.PERSON))
                                .isEqualTo(cell.operation().path().equals(THEIRS_MAYBE)));
            case ADMIN -> letIn.containsExactly(Role.ADMINISTRATOR);
            case CHECKED_INSIDE -> letIn.contains(Role.HOST);
            case LOOPBACK, NOBODY -> throw new AssertionError("not in the API's document");
        }
    }

    private List<Cell> matrix() throws IOException {
        Person owner = register();
        String slug = channelOf(owner);
        String other = channelOf(register());
        Map<Role, Visitor> cast = new EnumMap<>(Role.class);
        cast.put(Role.NOBODY, STRANGER);
        cast.put(Role.PERSON, signedIn());
        cast.put(Role.MODERATOR, moderator(slug));
        cast.put(Role.HOST, visitor(owner));
        cast.put(Role.ADMINISTRATOR, admin());
        return operations().stream()
                .map(operation -> {
                    Rule rule = ruleOf(operation);
                    // what an administrator does to a channel would stay in the way of what comes after
                    return cell(operation, rule, rule == Rule.ADMIN ? other : slug, cast);
                })
                .toList();
    }

    /** Those that change who is let in come last. */
    private static List<Operation> operations() throws IOException {
        String document = Files.readString(Path.of("contract", "openapi.json"));
        return new Operations(JsonMapper.shared().readTree(document), PASSWORD)
                .all().stream()
                        .filter(operation -> operation.path().startsWith("/api/"))
                        .filter(operation -> !operation.path().startsWith("/api/v1/auth/"))
                        .sorted(Comparator.comparing((Operation operation) ->
                                        !operation.method().equals("GET"))
                                .thenComparing(operation -> operation.path().contains("/access"))
                                .thenComparing(Operation::path))
                        .toList();
    }

    private Cell cell(Operation operation, Rule rule, String slug, Map<Role, Visitor> cast) {
        forgetRateLimits();
        Set<Role> letIn = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            Visitor who = isTheirOwn(operation) && role != Role.NOBODY ? standIn(role) : cast.get(role);
            if (isLetIn(operation, slug, who)) {
                letIn.add(role);
            }
        }
        return new Cell(operation, rule, letIn);
    }

    /** What somebody changes of their own account, the end of it among that, is done by one who is not needed any more. */
    private static boolean isTheirOwn(Operation operation) {
        return operation.path().startsWith("/api/v1/me") && !operation.method().equals("GET");
    }

    private Visitor standIn(Role role) {
        return role == Role.ADMINISTRATOR ? admin() : signedIn();
    }

    private boolean isLetIn(Operation operation, String slug, @Nullable Visitor who) {
        WebTestClient.RequestBodySpec request = http.method(HttpMethod.valueOf(operation.method()))
                .uri(filled(operation, slug))
                .headers(headers -> {
                    if (who != null && who.accessToken() != null) {
                        headers.setBearerAuth(who.accessToken());
                    }
                });
        WebTestClient.ResponseSpec answer = operation.contentType() == null
                ? request.exchange()
                : request.contentType(MediaType.valueOf(operation.contentType().replace("*", "png")))
                        .bodyValue(body(operation))
                        .exchange();
        var result = answer.returnResult(String.class);
        int status = result.getStatus().value();
        assertThat(status).as("%s by %s", operation, who).isNotEqualTo(429).isLessThan(500);
        String told = status < 400
                ? ""
                : String.join(
                        "",
                        result.getResponseBody()
                                .collectList()
                                .blockOptional(SOON)
                                .orElseThrow());
        return BY_ROLE.stream().noneMatch(code -> told.contains("\"code\":\"" + code + '"'));
    }

    private static String body(Operation operation) {
        return operation.fields().entrySet().stream()
                .map(field -> '"' + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String filled(Operation operation, String slug) {
        UUID id = operation.path().startsWith("/api/v1/videos/{id}") ? recordingOf(slug) : UUID.randomUUID();
        String path = operation.path().replace("{slug}", slug).replaceAll("\\{[^}]*}", id.toString());
        return operation.method().equals("GET") ? path : path + query(operation);
    }

    private static String query(Operation operation) {
        return operation.parameters().stream()
                .map(parameter -> parameter + "=something")
                .collect(Collectors.joining("&", "?", ""));
    }

    /** One for each who asks, since the one before may have deleted it. */
    private UUID recordingOf(String slug) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        with show as (
                            insert into stream (id, channel_id, title, state, started_at, ended_at)
                            select :id, id, 'A show', 'ended', now(), now() from channel where slug = :slug
                            returning id, channel_id, title, started_at)
                        insert into recording (id, channel_id, title, visibility, state, started_at)
                        select id, channel_id, title, 'public', 'ready', started_at from show""").bind("id", id).bind("slug", slug).then().block(SOON);
        return id;
    }

    private static Rule ruleOf(Operation operation) {
        return AccessRules.of(
                        HttpMethod.valueOf(operation.method()), operation.path().replaceAll("\\{[^}]*}", "x"))
                .orElseThrow();
    }

    private static String document(List<Cell> matrix) {
        return """
                # Who may do what over REST

                Generated by `PermissionsIntegrationTests`, which asks every operation in every role and looks who is let in; written anew with
                `-Dcontract.write`. It is a public channel: **moderator** and **host** are those of the channel that is asked about, **person** is
                somebody else who is signed in. What is one's own (`/api/v1/me`) is only ever about who asks. The ways to get a token
                (`/api/v1/auth`) are for everybody. What a private channel keeps from whom is in `AccessTest`'s table, and nobody ever acts on
                somebody of the same or a higher rank (administrator, host, moderator, everybody else).

                | operation | %s |
                |---|%s
                %s
                """.formatted(
                        EnumSet.allOf(Role.class).stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" | ")),
                        "---|".repeat(Role.values().length),
                        matrix.stream()
                                .sorted(Comparator.comparing(
                                                (Cell cell) -> cell.operation().path())
                                        .thenComparing(cell -> cell.operation().method()))
                                .map(Cell::line)
                                .collect(Collectors.joining("\n")));
    }
}
