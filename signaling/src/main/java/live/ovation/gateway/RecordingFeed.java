package live.ovation.gateway;

import java.util.Objects;
import live.ovation.channel.Channel;
import live.ovation.recording.RecordingNotice;
import live.ovation.recording.Recordings;
import live.ovation.stream.Stream.Unfinished;
import live.ovation.stream.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a channel's owner hears of the recording of their broadcast. */
@Component
class RecordingFeed {

    private static final Logger log = LoggerFactory.getLogger(RecordingFeed.class);

    private final Recordings recordings;
    private final Streams streams;
    private final MessageCodec codec;

    RecordingFeed(Recordings recordings, Streams streams, MessageCodec codec) {
        this.recordings = recordings;
        this.streams = streams;
        this.codec = codec;
    }

    /** How it is, and then every change. */
    Flux<String> of(Channel channel) {
        Mono<RecordingNotice> now = streams.latest(channel.id())
                .ofType(Unfinished.class)
                .flatMap(stream -> recordings.current(stream.id()))
                .onErrorResume(e -> passOver(channel, e));
        Flux<RecordingNotice> changes = recordings
                .changes()
                .concatMap(notice -> isOf(channel, notice)
                        .filter(Boolean::booleanValue)
                        .map(is -> notice)
                        .onErrorResume(e -> passOver(channel, e)));
        // followed before it is asked, so that no change falls between the two; what both tell is told once
        return Flux.merge(changes, now)
                .distinctUntilChanged()
                .map(notice -> codec.write(
                        new ServerMessage.RecordingState(channel.slug(), notice.running(), notice.reason())));
    }

    private static Mono<RecordingNotice> passOver(Channel channel, Throwable e) {
        log.warn("The owner of {} misses what became of a recording: {}", channel.slug(), e.toString());
        return Mono.empty();
    }

    private Mono<Boolean> isOf(Channel channel, RecordingNotice notice) {
        return streams.find(notice.streamId()).map(stream -> Objects.equals(stream.channelId(), channel.id()));
    }
}
