package live.ovation.stream;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.stream.Stream.Live;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class LiveController {

    private static final int MOST = 200;

    private final Streams streams;
    private final Channels channels;
    private final Viewers viewers;
    private final AccessBook book;

    LiveController(Streams streams, Channels channels, Viewers viewers, AccessBook book) {
        this.streams = streams;
        this.channels = channels;
        this.viewers = viewers;
        this.book = book;
    }

    /** One stream on air, its channel and how many watch it. */
    record OnAir(Channel.View channel, StreamView stream, int viewers) {}

    /** What is on air, the most watched first. */
    record LiveStreams(List<OnAir> streams) {}

    /** What is on air now and for everybody, the most watched first, 200 at the most. */
    @GetMapping("/api/v1/live")
    Mono<LiveStreams> live() {
        return streams.live()
                .collectList()
                .flatMap(this::listed)
                .flatMapMany(this::withChannels)
                .sort((a, b) -> Integer.compare(b.viewers(), a.viewers()))
                .take(MOST)
                .collectList()
                .map(LiveStreams::new);
    }

    private Mono<List<Live>> listed(List<Live> live) {
        return book.unlisted(live.stream().map(Live::channelId).toList())
                .map(unlisted -> live.stream()
                        .filter(stream -> !unlisted.containsKey(stream.channelId()))
                        .toList());
    }

    private Flux<OnAir> withChannels(List<Live> live) {
        Map<UUID, Live> byChannel = live.stream().collect(Collectors.toMap(Live::channelId, Function.identity()));
        return channels.findAll(byChannel.keySet()).mapNotNull(channel -> {
            Live stream = byChannel.get(channel.id());
            return stream == null
                    ? null
                    : new OnAir(channel.view(), StreamView.of(stream), viewers.of(stream.channelId()));
        });
    }
}
