package live.ovation.stream;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import live.ovation.channel.Directory;
import live.ovation.channel.Directory.Wanted;
import live.ovation.channel.Follows;
import live.ovation.channel.Listing;
import live.ovation.channel.Place;
import live.ovation.stream.Stream.Live;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which channels there are, with what is on air in front. */
@Service
class Programme {

    /** Of one answer. */
    static final int PAGE = 24;
    /** As many streams as anybody looks through; the ones beyond are listed as if they were off air. */
    private static final int MOST_ON_AIR = 1000;

    private final Streams streams;
    private final Directory directory;
    private final Follows follows;
    private final Viewers viewers;
    private final AccessBook book;

    Programme(Streams streams, Directory directory, Follows follows, Viewers viewers, AccessBook book) {
        this.streams = streams;
        this.directory = directory;
        this.follows = follows;
        this.viewers = viewers;
        this.book = book;
    }

    private record Found(Listing listing, boolean onAir) {}

    /** A page of the channels that fit. One that goes on or off air meanwhile may be in two pages, or in none. */
    Mono<ChannelList> browse(Wanted wanted, Cursor after) {
        return onAir().flatMap(live ->
                found(wanted, after, live).take(PAGE + 1L).collectList().map(found -> page(found, live)));
    }

    /** The channels that somebody follows, those on air first, else the latest first. */
    Mono<ChannelList> followedBy(UUID accountId) {
        return onAir().flatMap(this::announced)
                .flatMap(live -> follows.of(accountId)
                        .map(listing -> entry(listing, live))
                        .collectSortedList((a, b) -> Boolean.compare(a.stream() == null, b.stream() == null))
                        .map(entries -> new ChannelList(entries, null)));
    }

    /** Followers hear of what they could get into, not of what is for those only who were told. */
    private Mono<Map<UUID, Live>> announced(Map<UUID, Live> live) {
        return book.unlisted(live.keySet()).map(unlisted -> {
            unlisted.forEach((channelId, visibility) -> {
                if (visibility == Visibility.UNLISTED || visibility == Visibility.PRIVATE) {
                    live.remove(channelId);
                }
            });
            return live;
        });
    }

    private Flux<Found> found(Wanted wanted, Cursor after, Map<UUID, Live> live) {
        Flux<Found> first = after.onAir()
                ? directory
                        .among(live.keySet(), wanted, after.place(), PAGE + 1)
                        .map(listing -> new Found(listing, true))
                : Flux.empty();
        Place then = after.onAir() ? Place.FIRST : after.place();
        return first.concatWith(Flux.defer(() ->
                directory.beyond(live.keySet(), wanted, then, PAGE + 1).map(listing -> new Found(listing, false))));
    }

    private ChannelList page(List<Found> found, Map<UUID, Live> live) {
        List<Found> shown = found.stream().limit(PAGE).toList();
        return new ChannelList(
                shown.stream().map(each -> entry(each.listing(), live)).toList(),
                found.size() > PAGE ? cursor(shown.getLast()).text() : null);
    }

    private static Cursor cursor(Found last) {
        return new Cursor(last.onAir(), Place.of(last.listing()));
    }

    private ChannelList.Entry entry(Listing listing, Map<UUID, Live> live) {
        UUID id = listing.channel().id();
        return ChannelList.Entry.of(listing, live.get(id), viewers.of(id));
    }

    private Mono<Map<UUID, Live>> onAir() {
        return streams.live().take(MOST_ON_AIR).collectMap(Live::channelId, Function.identity());
    }
}
