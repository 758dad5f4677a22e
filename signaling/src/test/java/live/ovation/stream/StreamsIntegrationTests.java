package live.ovation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.stream.Stream.Ended;
import live.ovation.stream.Stream.Interrupted;
import live.ovation.stream.Stream.Live;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class StreamsIntegrationTests extends IntegrationTest {

    @Autowired
    Streams streams;

    @Autowired
    Channels channels;

    @Autowired
    DatabaseClient database;

    private Channel channel() {
        return await(channels.find(channelOf(register())));
    }

    private Live open(Channel channel) {
        return await(streams.upcoming(channel).flatMap(id -> streams.open(channel, id, "Watercolours")));
    }

    @Test
    void shouldGoOnAsTheSameStreamWithinGrace() {
        Channel channel = channel();
        Live first = open(channel);
        await(streams.interrupt(first.id()));

        Live second = open(channel);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldStartAnewAfterTheEnd() {
        Channel channel = channel();
        Live first = open(channel);
        await(streams.end(first.id()));

        assertThat(open(channel).id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldLetOneOfManyStartAChannelsStream() {
        Channel channel = channel();

        Flux<String> outcomes = Flux.range(0, 8)
                .flatMap(i -> streams.open(channel, UUID.randomUUID(), "Take " + i)
                        .map(live -> "started")
                        .onErrorResume(e -> Mono.just("refused")));

        StepVerifier.create(outcomes.filter("started"::equals).count())
                .expectNext(1L)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void shouldMakeEachStepOnce() {
        Live live = open(channel());

        assertThat(await(streams.interrupt(live.id()))).isInstanceOf(Interrupted.class);
        StepVerifier.create(streams.interrupt(live.id())).expectComplete().verify(SOON);
        assertThat(await(streams.end(live.id()))).isInstanceOf(Ended.class);
        StepVerifier.create(streams.end(live.id())).expectComplete().verify(SOON);
        StepVerifier.create(streams.resume(live.id())).expectComplete().verify(SOON);
    }

    @Test
    void shouldEndWhatIsOutOfGrace() {
        Live live = open(channel());
        await(streams.interrupt(live.id()));
        await(database.sql("update stream set grace_ends_at = now() - interval '1 second' where id = :id")
                .bind("id", live.id())
                .fetch()
                .rowsUpdated());

        Stream last = await(Flux.interval(Duration.ofMillis(100))
                .onBackpressureDrop()
                .concatMap(tick -> streams.find(live.id()))
                .filter(Ended.class::isInstance)
                .next());

        assertThat(last).isInstanceOf(Ended.class);
    }

    @Test
    void shouldListWhatIsOnAir() {
        Channel channel = channel();
        Live live = open(channel);

        http.get()
                .uri("/api/v1/live")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.streams[?(@.channel.slug == '" + channel.slug() + "')].stream.title")
                .isEqualTo("Watercolours");
        await(streams.end(live.id()));
    }

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(SOON));
    }
}
