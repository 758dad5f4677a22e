package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import live.ovation.channel.Channel;
import live.ovation.channel.StreamKeys;
import live.ovation.platform.RateLimits;
import live.ovation.stage.Stage;
import live.ovation.stream.Access;
import live.ovation.support.RtmpProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** A node that is configured to let a second encoder take the place of the first. */
class RtmpTakeOverIntegrationTests extends RtmpTest {

    private final RtmpProcess nginx = new RtmpProcess();

    @Autowired
    StreamKeys keys;

    @Autowired
    RateLimits limits;

    @Autowired
    Stage stage;

    @Autowired
    Access access;

    @Autowired
    ReactiveStringRedisTemplate redis;

    private Publications publications;
    private RtmpDoor door;

    @BeforeEach
    void openTheOtherDoor() {
        RtmpProperties properties = new RtmpProperties(
                "taking-over",
                RtmpProcess.SECRET,
                nginx.callbackPort(),
                nginx.controlUrl(),
                nginx.url(),
                "ffmpeg",
                true,
                Duration.ofSeconds(3),
                Duration.ofSeconds(10));
        publications = new Publications(
                keys,
                limits,
                new RtmpServer(properties),
                new Publishing(stage, access, sfu, properties),
                new PublicationBook(redis, properties),
                Clock.systemUTC());
        door = new RtmpDoor(publications, properties);
        door.start();
        nginx.start();
    }

    @AfterEach
    void closeIt() {
        publications.all().forEach(publications::lost);
        nginx.kill();
        door.stop();
    }

    @Test
    void shouldLetASecondEncoderTakeThePlaceOfTheFirst() {
        Encoder first = sendThere();
        awaitOnAirThere();
        String stream = streamId();
        Publication replaced = publications.all().iterator().next();

        Encoder second = sendThere();

        assertThat(first.endsWithin(5_000)).isTrue();
        awaitOnAirThere();
        assertThat(publications.all()).hasSize(1).doesNotContain(replaced);
        assertThat(second.isSending()).isTrue();
        assertThat(streamId()).isEqualTo(stream);
        assertThat(state()).isEqualTo("live");
    }

    private Encoder sendThere() {
        Encoder encoder = Encoder.sending(nginx, key, Encoder.PLAIN);
        encoders.add(encoder);
        return encoder;
    }

    private void awaitOnAirThere() {
        Channel channel = Objects.requireNonNull(channels.find(slug).block(SOON));
        await().atMost(ON_AIR_WITHIN)
                .until(() -> publications.report(channel.id()).state() == EncoderReport.State.ON_AIR);
    }
}
