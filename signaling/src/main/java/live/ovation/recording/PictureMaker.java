package live.ovation.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import live.ovation.hls.Octets;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Makes a JPEG of the first picture in a segment, by a short run of ffmpeg that gives way to everything else. */
@Component
class PictureMaker implements DisposableBean {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final String FILTER = "scale=w=-2:h='min(180,ih)'";

    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 32, "thumbnails");
    private final List<String> command;

    PictureMaker(RecordingProperties properties) {
        command = List.of(
                "nice",
                "-n",
                "10",
                properties.ffmpeg(),
                "-v",
                "error",
                "-threads",
                "1",
                "-i",
                "pipe:0",
                "-frames:v",
                "1",
                "-vf",
                FILTER,
                "-q:v",
                "6",
                "-threads",
                "1",
                "-f",
                "mjpeg",
                "pipe:1");
    }

    /** Empty when the segment has no key frame. Errors with {@code unavailable} when too many wait already. */
    Mono<byte[]> picture(Octets init, byte[] segment) {
        return Mono.fromCallable(() -> run(init, segment))
                .subscribeOn(scheduler)
                .onErrorMap(
                        RejectedExecutionException.class,
                        e -> ProblemException.unavailable(
                                "Many pictures are being made just now. Try again in a moment.",
                                Duration.ofSeconds(2)));
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }

    private byte @Nullable [] run(Octets init, byte[] segment) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture.delayedExecutor(WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        try {
            feed(process.getOutputStream(), init, segment);
            byte[] jpeg = process.getInputStream().readAllBytes();
            return jpeg.length == 0 ? null : jpeg;
        } finally {
            process.destroyForcibly();
        }
    }

    /** It may have seen enough before it has read everything. */
    @SuppressWarnings("EmptyCatch")
    private static void feed(OutputStream to, Octets init, byte[] segment) {
        try (to) {
            byte[] head = new byte[init.size()];
            init.asReadOnlyBuffer().get(head);
            to.write(head);
            to.write(segment);
        } catch (IOException e) {
            // the broken pipe of a process that has its picture; one that has none gives no bytes
        }
    }
}
