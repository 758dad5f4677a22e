package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import live.ovation.hls.Archive.Past;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.Rendition;
import live.ovation.hls.Segment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class RecordingIntegrationTests extends RecordingTest {

    @Autowired
    FileStore files;

    @Autowired
    ActiveRecorders active;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Recordings recordings;

    @Test
    void shouldDescribeWhatItRecorded() {
        Broadcast broadcast = recorded(12);

        assertThat(video(broadcast))
                .containsEntry("id", broadcast.id().toString())
                .containsEntry("title", "Watercolours")
                .containsEntry("visibility", "public")
                .containsEntry("startedAt", "2026-03-01T18:00:00.250Z")
                .containsEntry("durationMs", 12_000)
                .doesNotContainKeys("expiresAt", "stopped", "playbackToken");
        get("/api/v1/channels/" + broadcast.slug() + "/videos")
                .expectBody()
                .jsonPath("$.videos[0].channel.slug")
                .isEqualTo(broadcast.slug())
                .jsonPath("$.videos[0].playbackToken")
                .doesNotExist();
    }

    @Test
    void shouldGiveOldSegmentsBackWhileLive() {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 4);
        awaitSegment(broadcast, Rendition.AUDIO, 3);

        byte[] rewound = Footage.bytesOf(await(archive.segment(broadcast.id(), Rendition.HIGH, 1)));

        assertThat(rewound).isEqualTo(Footage.get().segment(Rendition.HIGH, 1));
        assertThat(archive.segment(broadcast.id(), Rendition.HIGH, 77).block(SOON))
                .isNull();
        assertThat(archive.segment(broadcast.id(), Rendition.MEDIUM, 1).block(SOON))
                .isNull();
        end(broadcast);
    }

    /** The process is gone in the middle of a segment, without a word; its files and rows are what is left. */
    @Test
    void shouldGoOnAsOneRecordingAfterACrash() {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 2);
        GalleryEvent half = Footage.get().events(broadcast.id(), 2, 3, false).get(0);
        archive.take(half);
        Footage.get().parts(Rendition.HIGH, 2).stream()
                .limit(2)
                .forEach(part -> archive.take(new GalleryEvent.PartMade(broadcast.id(), part)));
        crash(broadcast);

        Past past = await(archive.past(broadcast.id()));
        Footage.get().events(broadcast.id(), 3, 5, true).forEach(archive::take);
        awaitSegment(broadcast, Rendition.AUDIO, 4);
        end(broadcast);

        assertThat(past.segments().get(Rendition.HIGH)).extracting(Segment::msn).containsExactly(0L, 1L, 2L);
        assertThat(past.segments().get(Rendition.HIGH).getLast().duration()).isEqualTo(400_000);
        assertThat(past.inits().get(Rendition.LOW)).hasSize(1);
        assertThat(text("/videos/" + broadcast.id() + "/high/index.m3u8"))
                .contains("#EXTINF:0.40000,\n2.m4s\n#EXT-X-DISCONTINUITY\n")
                .contains("4.m4s\n#EXT-X-ENDLIST");
        assertThat(bytes("/videos/" + broadcast.id() + "/high/4.m4s"))
                .isEqualTo(Footage.get().segment(Rendition.HIGH, 4));
    }

    @Test
    void shouldStopAloneAndSayWhyWhenItCannotWrite() throws IOException {
        Broadcast broadcast = goLive();
        make(broadcast, 0, 1);
        awaitSegment(broadcast, Rendition.AUDIO, 0);
        Files.delete(files.folder(broadcast.id()).index());
        active.find(broadcast.id()).orElseThrow().rest().block(SOON);
        Files.createDirectory(files.folder(broadcast.id()).index());

        make(broadcast, 1, 2);

        awaitState(broadcast, "incomplete");
        assertThat(video(broadcast)).containsEntry("stopped", "disk-failed");
        RecordingNotice notice = await(recordings.current(broadcast.id()));
        assertThat(notice.running()).isFalse();
        assertThat(notice.reason()).isEqualTo(StopReason.DISK_FAILED);
        expectProblem(
                as(broadcast.owner(), HttpMethod.DELETE, "/api/v1/videos/" + broadcast.id()), 409, "video-on-air");
        await(streams.end(broadcast.id()));
        archive.take(new GalleryEvent.Ended(broadcast.id()));
        Awaitility.await().atMost(SOON).until(() -> active.find(broadcast.id()).isEmpty());
        assertThat(video(broadcast)).containsEntry("state", "incomplete");
    }

    @Test
    void shouldHaveNothingOfStreamsThatItNeverSaw() {
        Broadcast broadcast = goLive();

        assertThat(archive.past(broadcast.id()).block(SOON)).isNull();
        expectProblem(
                as(broadcast.owner(), HttpMethod.GET, "/api/v1/videos/" + broadcast.id()), 404, "video-not-found");
    }

    private void crash(Broadcast broadcast) {
        Recorder recorder = active.find(broadcast.id()).orElseThrow();
        recorder.rest().block(SOON);
        active.remove(recorder);
        catalogue.forget(broadcast.id());
    }
}
