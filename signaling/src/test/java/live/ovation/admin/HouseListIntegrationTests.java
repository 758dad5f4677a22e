package live.ovation.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.stream.Streams;
import live.ovation.support.AccessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The lists and numbers of the house, and what is done to many at once. */
class HouseListIntegrationTests extends AccessTest {

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    @Autowired
    DatabaseClient sql;

    private Person ada;
    private Channel channel;
    private Visitor admin = STRANGER;

    @BeforeEach
    void aChannel() {
        ada = register();
        channel = Objects.requireNonNull(channels.find(channelOf(ada)).block(SOON));
        admin = admin();
    }

    @Test
    void shouldListAChannelWithWhatIsClosedOfIt() {
        onAir();
        Map<String, Object> open = found("channels?query=" + channel.slug()).getFirst();
        assertThat(open)
                .containsEntry("title", channel.title())
                .containsEntry("onAir", true)
                .doesNotContainKey("closed");

        bulk("suspend-channels", channel.slug());

        Map<String, Object> closed = found("channels?query=" + channel.slug()).getFirst();
        assertThat(closed)
                .containsEntry("onAir", false)
                .containsEntry("closed", Map.of("cause", "channel", "reason", "It was spam."));
    }

    @Test
    void shouldListBroadcastsTheNewestFirst() {
        UUID first = onAir();
        streams.end(first).block(SOON);
        UUID second = onAir();

        List<Map<String, Object>> listed = found("broadcasts?channel=" + channel.slug());

        assertThat(listed).extracting(each -> each.get("id")).containsExactly(second.toString(), first.toString());
        assertThat(listed.getFirst()).doesNotContainKey("endedAt");
        assertThat(listed.getLast()).containsKey("endedAt").containsEntry("recorded", false);
        expectProblem(look("broadcasts?channel=nobody-at-all"), 404, "channel-not-found");
    }

    @Test
    void shouldTurnPagesWithoutLosingOrRepeatingAny() {
        sql.sql("""
                        insert into stream (id, channel_id, title, state, started_at, ended_at)
                        select gen_random_uuid(), :channel, 'Show ' || n, 'ended', now() - interval '1 day', now()
                        from generate_series(1, 120) n""").bind("channel", channel.id()).then().block(SOON);
        List<Object> ids = new ArrayList<>();
        String next = "";
        do {
            Map<String, Object> page = body(look("broadcasts?channel=" + channel.slug() + "&after=" + next));
            each(page).forEach(item -> ids.add(item.get("id")));
            next = (String) page.getOrDefault("next", "");
        } while (!next.isEmpty());
        assertThat(ids).hasSize(120).doesNotHaveDuplicates();
        expectProblem(look("broadcasts?after=made-up"), 400, "invalid-cursor");
    }

    @Test
    void shouldDoToManyWhatCanBeDoneAndSayWhatCanNot() {
        UUID stream = onAir();

        List<Map<String, Object>> outcomes =
                bulk("take-down-streams", stream.toString(), UUID.randomUUID().toString(), "no id");

        assertThat(outcomes)
                .extracting(outcome -> outcome.get("problem"))
                .containsExactly(null, "stream-not-found", "invalid-request");
        assertThat(bulk(
                        "suspend-people",
                        String.valueOf(admin.accountId()),
                        channel.ownerId().toString()))
                .extracting(outcome -> outcome.get("problem"))
                .containsExactly("person-higher-rank", null);
        assertThat(written()).containsExactly("stream.takedown", "account.suspend");
    }

    @Test
    void shouldRefuseAnOrderForTooMany() {
        List<String> many =
                java.util.stream.IntStream.range(0, 101).mapToObj(i -> "c" + i).toList();
        expectProblem(
                send(
                        HttpMethod.POST,
                        "/api/v1/admin/bulk",
                        admin.accessToken(),
                        Map.of("action", "suspend-channels", "targets", many, "reason", "It was spam.")),
                400,
                "invalid-message");
    }

    @Test
    void shouldCountPeopleAndBroadcastsForEachDay() {
        onAir();
        Map<String, Object> numbers = body(look("dashboard"));
        assertThat((Integer) numbers.get("people")).isPositive();
        assertThat((Integer) numbers.get("channels")).isPositive();
        assertThat(today(numbers, "signUps")).isPositive();
        assertThat(today(numbers, "broadcasts")).isPositive();
        assertThat((List<?>) numbers.get("errors")).hasSize(60);
    }

    private UUID onAir() {
        UUID id = UUID.randomUUID();
        streams.open(channel, id, "A show").block(SOON);
        return id;
    }

    private WebTestClient.ResponseSpec look(String rest) {
        return request(HttpMethod.GET, "/api/v1/admin/" + rest, admin.accessToken())
                .exchange();
    }

    private List<Map<String, Object>> found(String rest) {
        return each(body(look(rest)));
    }

    /** The only list of an answer. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> each(Map<String, Object> answer) {
        return answer.values().stream()
                .filter(List.class::isInstance)
                .map(list -> (List<Map<String, Object>>) list)
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> bulk(String action, String... targets) {
        return each(body(send(
                HttpMethod.POST,
                "/api/v1/admin/bulk",
                admin.accessToken(),
                Map.of("action", action, "targets", List.of(targets), "reason", "It was spam."))));
    }

    @SuppressWarnings("unchecked")
    private static int today(Map<String, Object> numbers, String what) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return ((List<Map<String, Object>>) Objects.requireNonNull(numbers.get(what)))
                .stream()
                        .filter(each -> today.equals(each.get("day")))
                        .mapToInt(each -> (int) each.get("count"))
                        .sum();
    }

    private List<String> written() {
        return Objects.requireNonNull(sql.sql("select action from audit_entry where about_id = :person order by seq")
                .bind("person", channel.ownerId())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }
}
