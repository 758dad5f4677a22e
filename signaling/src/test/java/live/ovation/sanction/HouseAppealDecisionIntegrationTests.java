package live.ovation.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.support.LetterBox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What becomes of appeals against the house. */
class HouseAppealDecisionIntegrationTests extends HouseAppealTest {

    @Test
    void shouldRejectWithAnAnswer() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        assertThat(appeal("channel", channel.id())).isEqualTo("in");

        assertThat(decide(other, waiting(other), "reject", Map.of("answer", " ")))
                .isEqualTo("invalid-message");
        assertThat(decide(other, waiting(other), "reject", Map.of("answer", "It was spam.")))
                .isEqualTo("in");

        assertThat(told(playback(channel.slug(), STRANGER, Map.of()))).isEqualTo("channel-suspended");
        assertThat(new LetterBox(ada.email()).text("About your appeal to Ovation"))
                .contains("the suspension of your channel \"Evening class\"", "They add:", "It was spam.");
        assertThat(only(own(), "inForce").get("appeal"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "rejected")
                .containsEntry("answer", "It was spam.");
        assertThat(appeal("channel", channel.id())).as("once for each").isEqualTo("appeal-exists");
        assertThat(written()).containsExactly("appeal.reject", "channel.suspend");
    }

    @Test
    void shouldTakeBackABroadcastAndAVideo() {
        UUID stream = UUID.randomUUID();
        streams.open(channel, stream, "A show").block(SOON);
        act(HttpMethod.POST, "streams/" + stream + "/takedown", REASON);
        act(HttpMethod.POST, "videos/" + stream + "/takedown", REASON);
        assertThat(appeal("stream", stream)).isEqualTo("in");
        assertThat(appeal("video", stream)).isEqualTo("in");

        for (Map<String, Object> waiting : all(other)) {
            assertThat(waiting).containsEntry("title", "A show");
            assertThat(decide(other, waiting, "accept", Map.of())).isEqualTo("in");
        }

        assertThat(list(own(), "inForce")).isEmpty();
        assertThat(list(own(), "past")).hasSize(2);
        assertThat(written())
                .containsExactly(
                        "video.restore",
                        "appeal.accept",
                        "stream.restore",
                        "appeal.accept",
                        "video.hide",
                        "stream.takedown");
    }

    @Test
    void shouldNotWaitForADecisionAboutWhatIsOver() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        appeal("channel", channel.id());
        Map<String, Object> waiting = waiting(other);

        assertThat(told(request(
                                HttpMethod.DELETE,
                                "/api/v1/admin/channels/" + channel.slug() + "/suspension",
                                admin.accessToken())
                        .exchange()))
                .isEqualTo("in");

        assertThat(all(other)).isEmpty();
        assertThat(decide(other, waiting, "accept", Map.of())).isEqualTo("appeal-lapsed");
        assertThat(only(own(), "past").get("appeal"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "lapsed");
        assertThat(appeal("channel", channel.id())).isEqualTo("appeal-nothing");

        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        assertThat(appeal("channel", channel.id())).as("it is another one").isEqualTo("in");
    }

    @Test
    void shouldDecideOnceWhenTwoDo() {
        act(HttpMethod.PUT, "channels/" + channel.slug() + "/suspension", REASON);
        appeal("channel", channel.id());
        Map<String, Object> waiting = waiting(other);

        List<String> told = Flux.range(0, 6)
                .flatMap(i -> Mono.fromCallable(() -> i % 2 == 0
                                ? decide(other, waiting, "accept", Map.of())
                                : decide(other, waiting, "reject", Map.of("answer", "No.")))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(SOON);

        assertThat(told).filteredOn("in"::equals).hasSize(1);
        assertThat(told).isSubsetOf("in", "appeal-decided", "appeal-lapsed");
        boolean open = told(playback(channel.slug(), STRANGER, Map.of())).equals("in");
        assertThat(written())
                .isEqualTo(
                        open
                                ? List.of("channel.reinstate", "appeal.accept", "channel.suspend")
                                : List.of("appeal.reject", "channel.suspend"));
    }
}
