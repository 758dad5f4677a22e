package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.GalleryEvent.SegmentClosed;
import live.ovation.hls.Rendition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class RecorderTests {

    private static final long PLENTY = 0;
    private static final long MORE_THAN_THERE_IS = Long.MAX_VALUE;
    private static final UUID ID = UUID.randomUUID();

    @TempDir
    Path temp;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "test-recorder");
    private final Told told = new Told();

    @AfterEach
    void stop() {
        scheduler.dispose();
    }

    private static final class Told implements Recorder.Follower {
        private final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void segmentClosed(UUID id, RecordingIndex index, SegmentClosed segment) {
            events.add("closed");
        }

        @Override
        public void stopped(Recorder recorder, StopReason reason) {
            events.add(reason.word());
        }

        @Override
        public void finished(Recorder recorder) {
            events.add("finished");
        }
    }

    @Test
    void shouldWriteWhatCameBeforeItWasOpened() throws IOException {
        Recorder recorder = recorder(PLENTY, 10_000_000);
        Footage.get().events(ID, 0, 2, false).forEach(recorder::take);

        recorder.open();
        recorder.take(new GalleryEvent.Ended(ID));

        await("finished");
        assertThat(told.events).filteredOn("closed"::equals).hasSize(6);
        assertThat(index(recorder).track(Rendition.HIGH).segments()).hasSize(2);
    }

    @Test
    void shouldStopOnceWhenTheDiskIsNearlyFull() throws IOException {
        Recorder recorder = recorder(MORE_THAN_THERE_IS, 10_000_000);
        recorder.open();

        Footage.get().events(ID, 0, 2, false).forEach(recorder::take);
        recorder.take(new GalleryEvent.Ended(ID));

        await("finished");
        assertThat(told.events).containsExactly("disk-full", "finished");
    }

    @Test
    void shouldStopAndKeepWhatItHasWhenTheDiskFails() throws IOException {
        Recorder recorder = recorder(PLENTY, 10_000_000);
        recorder.open();
        // the file can't be opened: something else is in its place
        Files.createDirectories(Folder.of(temp, ID).media(Rendition.LOW));

        Footage.get().events(ID, 0, 2, false).forEach(recorder::take);
        recorder.take(new GalleryEvent.Ended(ID));

        await("finished");
        assertThat(told.events).containsExactly("closed", "disk-failed", "finished");
        assertThat(index(recorder).track(Rendition.HIGH).segments()).hasSize(1);
    }

    @Test
    void shouldStopWhenTheSystemSaysThatThereIsNoSpace() throws IOException {
        Recorder recorder = recorder(PLENTY, 10_000_000);
        recorder.open();
        Files.createSymbolicLink(Folder.of(temp, ID).media(Rendition.LOW), Path.of("/dev/full"));

        Footage.get().events(ID, 0, 2, false).forEach(recorder::take);
        recorder.take(new GalleryEvent.Ended(ID));

        await("finished");
        assertThat(told.events).containsExactly("closed", "disk-full", "finished");
    }

    @Test
    void shouldStopWhenMoreWaitsThanMay() throws IOException {
        Recorder recorder = recorder(PLENTY, 20_000);

        Footage.get().events(ID, 0, 12, false).forEach(recorder::take);
        assertThat(told.events).containsExactly("disk-slow");
        assertThat(recorder.depth()).isLessThanOrEqualTo(20_000);

        recorder.open();
        recorder.take(new GalleryEvent.Ended(ID));
        await("finished");
        assertThat(recorder.depth()).isZero();
    }

    private void await(String event) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> told.events.contains(event));
    }

    private static RecordingIndex index(Recorder recorder) {
        RecordingIndex index = recorder.index();
        assertThat(index).isNotNull();
        return index;
    }

    private Recorder recorder(long minFree, long capacity) {
        return new Recorder(
                ID,
                new Spool(Folder.of(temp, ID)),
                new WriteQueue(scheduler, capacity),
                minFree,
                new RecordingMetrics(new SimpleMeterRegistry(), new ActiveRecorders()),
                told);
    }
}
