package live.ovation.recording;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import live.ovation.hls.Rendition;
import live.ovation.platform.ProblemException;
import live.ovation.recording.Screenings.Screening;
import live.ovation.stream.PlaybackTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Recordings as one fragmented MP4 each, written while it is sent: ffmpeg reads the best rendition and the sound as any player would
 * and copies them into one file. Nothing is kept on the disk, and the process ends with the request.
 */
@Component
class Downloads implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);
    private static final int CHUNK = 64 * 1024;
    /** A client that takes nothing for so long has gone. */
    private static final Duration STALLED = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final RecordingProperties properties;
    private final PlaybackTokens tokens;
    private final Environment environment;
    private final Scheduler scheduler;
    private final AtomicInteger running = new AtomicInteger();

    Downloads(RecordingProperties properties, PlaybackTokens tokens, Environment environment) {
        this.properties = properties;
        this.tokens = tokens;
        this.environment = environment;
        this.scheduler = Schedulers.newBoundedElastic(properties.downloads(), 64, "downloads");
    }

    /** Errors with {@code unavailable} when as many run as may. */
    Flux<DataBuffer> mp4(Screening screening, RecordingIndex index) {
        return Flux.using(this::enter, slot -> remuxed(screening, index), slot -> running.decrementAndGet());
    }

    int running() {
        return running.get();
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }

    private Integer enter() {
        int now = running.incrementAndGet();
        if (now > properties.downloads()) {
            running.decrementAndGet();
            throw ProblemException.unavailable(
                    "Several videos are being downloaded just now. Try again in a minute.", Duration.ofSeconds(30));
        }
        return now;
    }

    private Flux<DataBuffer> remuxed(Screening screening, RecordingIndex index) {
        return Flux.using(() -> start(command(screening, index)), Downloads::output, Process::destroyForcibly)
                .subscribeOn(scheduler)
                .timeout(STALLED)
                .doOnError(e -> log.warn(
                        "Download of {} ended early: {}", screening.row().id(), e.toString()));
    }

    /** Its whole output, or an error: a file that ends too early must not look complete. */
    private static Flux<DataBuffer> output(Process process) {
        return DataBufferUtils.readInputStream(process::getInputStream, DefaultDataBufferFactory.sharedInstance, CHUNK)
                .concatWith(Mono.fromFuture(process::onExit)
                        .timeout(ENDS_WITHIN)
                        .filter(ended -> ended.exitValue() != 0)
                        .flatMap(ended -> Mono.error(new IOException("ffmpeg ended with " + ended.exitValue()))));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> command(Screening screening, RecordingIndex index) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "5", properties.ffmpeg(), "-v", "error"));
        List<Rendition> wanted = wanted(index);
        wanted.forEach(rendition -> command.addAll(List.of("-i", address(screening, rendition))));
        for (int input = 0; input < wanted.size(); input++) {
            command.addAll(List.of("-map", String.valueOf(input)));
        }
        command.addAll(List.of("-c", "copy", "-movflags", "+frag_keyframe+empty_moov+default_base_moof"));
        command.addAll(List.of("-f", "mp4", "pipe:1"));
        return command;
    }

    /** The best picture and the sound. */
    private static List<Rendition> wanted(RecordingIndex index) {
        List<Rendition> all = index.renditions();
        return all.stream().filter(r -> !r.isVideo() || r == all.getFirst()).toList();
    }

    private String address(Screening screening, Rendition rendition) {
        return "http://127.0.0.1:%s/videos/%s/%s/index.m3u8?token=%s"
                .formatted(
                        environment.getProperty("local.server.port"),
                        screening.row().id(),
                        rendition.path(),
                        token(screening));
    }

    /** Good for as long as the slowest client may take; it is for a process on this machine only. */
    private String token(Screening screening) {
        RecordingRow row = screening.row();
        return tokens.issueForTheHouse(row.channelId(), row.id(), screening.rule(), LONGEST);
    }
}
