package live.ovation.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import live.ovation.account.Names;
import live.ovation.chat.Footprints.Neighbour;
import live.ovation.chat.Suspicion.Sure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds those who are banned from a chat and came to it from where somebody else comes from. */
@Component
class Suspicions {

    private static final Logger log = LoggerFactory.getLogger(Suspicions.class);
    private static final int MOST = 3;
    /** A household, or a few people who share a connection. */
    private static final int FEW = 4;

    private final Footprints footprints;
    private final BanRepository bans;
    private final Names names;

    Suspicions(Footprints footprints, BanRepository bans, Names names) {
        this.footprints = footprints;
        this.bans = bans;
        this.names = names;
    }

    /** The surest first; none when nothing can be known just now. */
    Mono<List<Suspicion>> about(UUID channelId, UUID accountId, Instant since) {
        return footprints
                .of(channelId, accountId)
                .collect(Collectors.toMap(Neighbour::accountId, Neighbour::sharers, Math::min))
                .filter(near -> !near.isEmpty())
                .flatMap(near -> banned(channelId, near.keySet())
                        .map(found -> found.stream()
                                .map(ban -> new Found(ban, sure(ban, near.getOrDefault(ban.accountId(), 0), since)))
                                .sorted((a, b) -> a.sure().compareTo(b.sure()))
                                .limit(MOST)
                                .toList()))
                .flatMap(this::named)
                .onErrorResume(e -> {
                    log.warn("Who comes from where could not be read: {}", e.toString());
                    return Mono.empty();
                })
                .defaultIfEmpty(List.of());
    }

    private record Found(BanRow ban, Sure sure) {}

    private Mono<List<BanRow>> banned(UUID channelId, Collection<UUID> people) {
        return bans.among(channelId, people).collectList();
    }

    private static Sure sure(BanRow ban, int sharers, Instant since) {
        return sharers <= FEW && since.isAfter(ban.at()) ? Sure.LIKELY : Sure.POSSIBLE;
    }

    private Mono<List<Suspicion>> named(List<Found> found) {
        return found.isEmpty()
                ? Mono.just(List.of())
                : names.of(found.stream().map(each -> each.ban().accountId()))
                        .map(known -> found.stream()
                                .map(each -> new Suspicion(
                                        each.ban().accountId(),
                                        known.getOrDefault(each.ban().accountId(), ""),
                                        each.sure()))
                                .toList());
    }
}
