package live.ovation.recording;

import java.util.UUID;
import live.ovation.account.PersonalData;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's recordings: rows that go with their channel, and files that do not. */
@Component
class RecordingData implements PersonalData {

    private final Channels channels;
    private final Videos videos;
    private final RecordingRepository recordings;

    RecordingData(Channels channels, Videos videos, RecordingRepository recordings) {
        this.channels = channels;
        this.videos = videos;
        this.recordings = recordings;
    }

    @Override
    public String section() {
        return "videos";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return channelOf(accountId)
                .flatMap(channel -> videos.ofChannel(channel.slug(), accountId)
                        .collectList()
                        .map(Object.class::cast));
    }

    /** Errors with {@code video-on-air} while one is being recorded. */
    @Override
    public Mono<Void> erase(UUID accountId) {
        return channelOf(accountId)
                .flatMapMany(channel -> allOf(channel.id()))
                .concatMap(row -> videos.delete(accountId, row.id()))
                .then();
    }

    private Flux<RecordingRow> allOf(UUID channelId) {
        return recordings.findOfChannel(channelId, Integer.MAX_VALUE);
    }

    private Mono<Channel> channelOf(UUID accountId) {
        return channels.of(accountId).onErrorResume(ProblemException.class, e -> Mono.empty());
    }
}
