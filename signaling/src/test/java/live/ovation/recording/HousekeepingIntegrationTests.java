package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.ovation.hls.Rendition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class HousekeepingIntegrationTests extends RecordingTest {

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    DatabaseClient database;

    @Autowired
    ActiveRecorders active;

    @Autowired
    FileStore files;

    /** The service was killed, and the broadcast ended before it came back. */
    @Test
    void shouldFinishWhatEndedWhileTheServiceWasDown() {
        Broadcast broadcast = abandoned();
        await(streams.end(broadcast.id()));
        update("update stream set ended_at = now() - interval '1 minute' where id = :id", broadcast.id());

        run(housekeeping.finishAbandoned());

        assertThat(video(broadcast)).containsEntry("state", "ready").containsEntry("durationMs", 3000);
        get("/videos/" + broadcast.id() + "/index.m3u8").expectStatus().isOk();
    }

    @Test
    void shouldLeaveAloneWhatMayGoOn() {
        Broadcast broadcast = abandoned();

        run(housekeeping.finishAbandoned());

        assertThat(video(broadcast)).containsEntry("state", "recording");
        await(streams.end(broadcast.id()));
    }

    @Test
    void shouldFinishADeletionThatWasInterrupted() {
        Broadcast broadcast = recorded(1);
        update("update recording set state = 'deleting' where id = :id", broadcast.id());

        run(housekeeping.resumeDeletions());

        assertThat(Files.exists(files.folder(broadcast.id()).path())).isFalse();
        assertThat(count(broadcast)).isZero();
    }

    @Test
    void shouldDeleteWhatHasExpiredAndNothingElse() {
        Broadcast old = recorded(1);
        Broadcast kept = recorded(1);
        update("update recording set expires_at = now() - interval '1 minute' where id = :id", old.id());
        update("update recording set expires_at = now() + interval '1 minute' where id = :id", kept.id());

        run(housekeeping.expire());

        assertThat(count(old)).isZero();
        assertThat(Files.exists(files.folder(old.id()).path())).isFalse();
        Instant expiry = Instant.parse(String.valueOf(video(kept).get("expiresAt")));
        assertThat(Duration.between(Instant.now(), expiry)).isLessThan(Duration.ofMinutes(1));
        get("/videos/" + kept.id() + "/high/0.m4s").expectStatus().isOk();
    }

    /** Recorded, but the recorder is gone without having finished. */
    private Broadcast abandoned() {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 3);
        awaitSegment(broadcast, Rendition.AUDIO, 2);
        Recorder recorder = active.find(broadcast.id()).orElseThrow();
        recorder.rest().block(SOON);
        active.remove(recorder);
        return broadcast;
    }

    private void update(String sql, UUID id) {
        await(database.sql(sql).bind("id", id).fetch().rowsUpdated());
    }

    private long count(Broadcast broadcast) {
        as(broadcast.owner(), HttpMethod.GET, "/api/v1/videos/" + broadcast.id())
                .expectStatus()
                .isNotFound();
        return await(database.sql("select count(*) from recording where id = :id")
                .bind("id", broadcast.id())
                .mapValue(Long.class)
                .one());
    }

    private static void run(Mono<Void> work) {
        StepVerifier.create(work).expectComplete().verify(SOON);
    }
}
