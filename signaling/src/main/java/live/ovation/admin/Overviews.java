package live.ovation.admin;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.ovation.admin.Overview.House;
import live.ovation.admin.Overview.Move;
import live.ovation.audience.FrontOfHouse;
import live.ovation.audience.HouseView;
import live.ovation.audience.MoveView;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import live.ovation.stream.Stream.Live;
import live.ovation.stream.StreamView;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at everything that is on air. */
@Component
class Overviews {

    private static final int MOST_HOUSES = 500;
    private static final int MOST_MOVES = 50;

    private final FrontOfHouse front;
    private final Streams streams;
    private final Channels channels;
    private final Sfu sfu;
    private final Clock clock;

    Overviews(FrontOfHouse front, Streams streams, Channels channels, Sfu sfu, Clock clock) {
        this.front = front;
        this.streams = streams;
        this.channels = channels;
        this.sfu = sfu;
        this.clock = clock;
    }

    Mono<Overview> look() {
        return Mono.zip(
                        streams.live().take(MOST_HOUSES).collectMap(Live::channelId),
                        // while a publisher moves to another node there are two of it for a moment: the newer one
                        // counts
                        sfu.all()
                                .filter(media -> media.kind() == Media.Kind.PUBLISH)
                                .collectMap(Media::room, Media::id))
                .flatMap(both -> {
                    List<HouseView> full =
                            front.houses().stream().limit(MOST_HOUSES).toList();
                    List<MoveView> moves =
                            front.moves().stream().limit(MOST_MOVES).toList();
                    return channels.findAll(channelIds(both.getT1().keySet(), full, moves))
                            .collectMap(Channel::id)
                            .map(known -> overview(both.getT1(), both.getT2(), full, moves, known));
                });
    }

    private Overview overview(
            Map<UUID, Live> live,
            Map<String, String> publishers,
            List<HouseView> full,
            List<MoveView> moves,
            Map<UUID, Channel> known) {
        Map<UUID, HouseView> views = full.stream().collect(Collectors.toMap(HouseView::channelId, Function.identity()));
        List<House> houses = known.values().stream()
                .filter(channel -> live.containsKey(channel.id()) || views.containsKey(channel.id()))
                .map(channel -> house(channel, live.get(channel.id()), views.get(channel.id()), publishers))
                .sorted(Comparator.comparingInt((House house) -> house.floor() + house.gallery())
                        .reversed()
                        .thenComparing(House::channel))
                .toList();
        return new Overview(
                clock.instant(), sfu.nodes(), houses, told(moves, known), front.egress(), front.egressSaved());
    }

    private House house(
            Channel channel, @Nullable Live live, @Nullable HouseView view, Map<String, String> publishers) {
        String publisher = live == null ? null : publishers.get(live.id().toString());
        return new House(
                channel.slug(),
                channel.title(),
                live == null ? null : StreamView.of(live),
                publisher == null ? null : sfu.nodeOf(publisher),
                view == null ? null : view.mode(),
                view == null ? null : view.places(),
                view == null ? null : view.open(),
                view == null ? 0 : view.floor(),
                view == null ? 0 : view.gallery());
    }

    private static List<Move> told(List<MoveView> moves, Map<UUID, Channel> known) {
        return moves.stream()
                .flatMap(move -> Stream.ofNullable(known.get(move.channelId()))
                        .map(channel -> new Move(move.at(), channel.slug(), move.viewer(), move.seat(), move.reason())))
                .toList();
    }

    private static Set<UUID> channelIds(Collection<UUID> live, List<HouseView> full, List<MoveView> moves) {
        Set<UUID> ids = new HashSet<>(live);
        full.forEach(house -> ids.add(house.channelId()));
        moves.forEach(move -> ids.add(move.channelId()));
        return ids;
    }
}
