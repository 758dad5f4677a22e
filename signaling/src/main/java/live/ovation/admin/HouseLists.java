package live.ovation.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.ovation.channel.Channel;
import live.ovation.channel.ChannelRegister;
import live.ovation.channel.Channels;
import live.ovation.platform.Bookmark;
import live.ovation.recording.RecordingShelf;
import live.ovation.stream.Broadcasts;
import live.ovation.stream.Closure;
import live.ovation.stream.Closures;
import live.ovation.stream.Closures.Closed;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All channels and all broadcasts, with what is closed of them. */
@Component
class HouseLists {

    static final int PAGE = 50;

    private final ChannelRegister register;
    private final Channels channels;
    private final Broadcasts broadcasts;
    private final Streams streams;
    private final Closures closures;
    private final RecordingShelf shelf;

    HouseLists(
            ChannelRegister register,
            Channels channels,
            Broadcasts broadcasts,
            Streams streams,
            Closures closures,
            RecordingShelf shelf) {
        this.register = register;
        this.channels = channels;
        this.broadcasts = broadcasts;
        this.streams = streams;
        this.closures = closures;
        this.shelf = shelf;
    }

    /** That, and why, something is closed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shut(
            Closure.Cause cause, String reason, @Nullable Instant until) {

        static Shut of(Closed closed) {
            return new Shut(
                    closed.closure().cause(),
                    closed.closure().reason(),
                    closed.closure().until());
        }
    }

    /**
     * A channel as who runs the house sees it.
     *
     * @param closed missing while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelItem(
            String slug,
            String title,
            UUID ownerId,
            String ownerName,
            Instant since,
            long followers,
            boolean onAir,
            @Nullable Shut closed) {}

    /**
     * A broadcast as who runs the house sees it.
     *
     * @param endedAt missing while it is not over
     * @param recorded whether its recording is there
     * @param closed missing while neither it, nor its recording, nor its channel is closed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BroadcastItem(
            UUID id,
            String title,
            String channel,
            String channelTitle,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean recorded,
            @Nullable Shut closed) {}

    /** @param next what to ask for after these; missing when they were the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelItems(
            List<ChannelItem> channels, @Nullable String next) {}

    /** @param next what to ask for after these; missing when they were the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BroadcastItems(
            List<BroadcastItem> broadcasts, @Nullable String next) {}

    Mono<ChannelItems> channels(String part, Bookmark after) {
        return register.find(part, after, PAGE).flatMap(found -> {
            List<UUID> ids = found.stream().map(entry -> entry.channel().id()).toList();
            return Mono.zip(onAir(), closed(ids)).map(known -> {
                List<ChannelItem> items = found.stream()
                        .map(entry -> item(entry, known.getT1(), known.getT2()))
                        .toList();
                return new ChannelItems(
                        items,
                        found.size() < PAGE ? null : found.getLast().bookmark().text());
            });
        });
    }

    /** @param channel null for those of all channels; errors with {@code channel-not-found} */
    Mono<BroadcastItems> broadcasts(@Nullable String channel, String part, Bookmark after) {
        return channel == null
                ? broadcastsOf(null, part, after)
                : channels.find(channel).flatMap(found -> broadcastsOf(found.id(), part, after));
    }

    private Mono<BroadcastItems> broadcastsOf(@Nullable UUID channelId, String part, Bookmark after) {
        return broadcasts.find(channelId, part, after, PAGE).collectList().flatMap(found -> {
            Set<UUID> places = found.stream().map(Stream::channelId).collect(Collectors.toSet());
            List<UUID> ids = found.stream().map(Stream::id).toList();
            return Mono.zip(
                            channels.findAll(places).collectMap(Channel::id, Function.identity()),
                            closed(places),
                            shelf.among(ids).collect(Collectors.toCollection(HashSet::new)))
                    .map(known -> page(found, known.getT1(), known.getT2(), known.getT3()));
        });
    }

    private static BroadcastItems page(
            List<Stream> found, Map<UUID, Channel> places, Map<UUID, List<Closed>> closed, Set<UUID> recorded) {
        List<BroadcastItem> items = found.stream()
                .flatMap(stream -> java.util.stream.Stream.ofNullable(places.get(stream.channelId()))
                        .map(channel -> item(
                                stream,
                                channel,
                                closed.getOrDefault(channel.id(), List.of()),
                                recorded.contains(stream.id()))))
                .toList();
        Stream last = found.isEmpty() ? null : found.getLast();
        String next = last == null || found.size() < PAGE ? null : new Bookmark(last.startedAt(), last.id()).text();
        return new BroadcastItems(items, next);
    }

    private static ChannelItem item(ChannelRegister.Entry entry, Set<UUID> onAir, Map<UUID, List<Closed>> closed) {
        Channel channel = entry.channel();
        return new ChannelItem(
                channel.slug(),
                channel.title(),
                channel.ownerId(),
                channel.ownerName(),
                entry.createdAt(),
                entry.followers(),
                onAir.contains(channel.id()),
                closed.getOrDefault(channel.id(), List.of()).stream()
                        .filter(each -> each.streamId() == null)
                        .findFirst()
                        .map(Shut::of)
                        .orElse(null));
    }

    private static BroadcastItem item(Stream stream, Channel channel, List<Closed> closed, boolean recorded) {
        return new BroadcastItem(
                stream.id(),
                stream.title(),
                channel.slug(),
                channel.title(),
                stream.startedAt(),
                stream instanceof Stream.Ended ended ? ended.endedAt() : null,
                recorded,
                closed.stream()
                        .filter(each ->
                                each.streamId() == null || each.streamId().equals(stream.id()))
                        .findFirst()
                        .map(Shut::of)
                        .orElse(null));
    }

    private Mono<Set<UUID>> onAir() {
        return streams.live().map(Stream::channelId).collect(Collectors.toSet());
    }

    private Mono<Map<UUID, List<Closed>>> closed(Collection<UUID> channelIds) {
        return closures.ofChannels(channelIds).collect(Collectors.groupingBy(Closed::channelId));
    }
}
