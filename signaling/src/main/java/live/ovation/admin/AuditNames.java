package live.ovation.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.audit.ActCount;
import live.ovation.audit.AuditEntry;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the ids of the audit log the names that they have now. */
@Component
class AuditNames {

    private final Accounts accounts;
    private final Channels channels;

    AuditNames(Accounts accounts, Channels channels) {
        this.accounts = accounts;
        this.channels = channels;
    }

    /** Somebody who has an account still. */
    record Somebody(UUID id, String name) {}

    /**
     * An entry to read.
     *
     * @param actor missing where it was the house itself, or their account is gone
     * @param about the person whom it is against or for
     * @param channel its address
     * @param details a JSON object
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long seq,
            Instant at,
            String action,
            @Nullable Somebody actor,
            @Nullable Somebody about,
            @Nullable String channel,
            @Nullable String targetKind,
            @Nullable String targetId,
            @Nullable String reason,
            @Nullable String details) {}

    /** What one of those who keep order did. */
    record Tally(Somebody person, Map<String, Long> actions, long all, Instant latest) {}

    Mono<List<Line>> lines(List<AuditEntry> entries) {
        List<UUID> people = entries.stream()
                .flatMap(entry -> Stream.of(entry.actorId(), entry.aboutId()).flatMap(Stream::ofNullable))
                .distinct()
                .toList();
        List<UUID> places = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.channelId()))
                .distinct()
                .toList();
        return Mono.zip(
                        people(people),
                        channels.findAll(places)
                                .collect(Collectors.toMap(Channel::id, Function.identity(), (one, other) -> one)))
                .map(known -> entries.stream()
                        .map(entry -> line(entry, known.getT1(), known.getT2()))
                        .toList());
    }

    Mono<List<Tally>> tallies(List<ActCount> counts) {
        Map<UUID, List<ActCount>> byPerson = counts.stream().collect(Collectors.groupingBy(ActCount::actorId));
        return people(List.copyOf(byPerson.keySet()))
                .map(known -> known.values().stream()
                        .map(person -> tally(person, byPerson.getOrDefault(person.id(), List.of())))
                        .sorted(Comparator.comparingLong(Tally::all).reversed())
                        .toList());
    }

    private Mono<Map<UUID, Somebody>> people(List<UUID> ids) {
        return accounts.findAll(ids)
                .collect(Collectors.toMap(
                        Account::id,
                        account -> new Somebody(account.id(), account.displayName()),
                        (one, other) -> one));
    }

    private static Line line(AuditEntry entry, Map<UUID, Somebody> people, Map<UUID, Channel> places) {
        Channel channel = entry.channelId() == null ? null : places.get(entry.channelId());
        return new Line(
                entry.seq(),
                entry.at(),
                entry.action(),
                entry.actorId() == null ? null : people.get(entry.actorId()),
                entry.aboutId() == null ? null : people.get(entry.aboutId()),
                channel == null ? null : channel.slug(),
                entry.targetKind(),
                entry.targetId(),
                entry.reason(),
                entry.details());
    }

    private static Tally tally(Somebody person, List<ActCount> counts) {
        return new Tally(
                person,
                counts.stream().collect(Collectors.toMap(ActCount::action, ActCount::times)),
                counts.stream().mapToLong(ActCount::times).sum(),
                counts.stream()
                        .map(ActCount::latest)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }
}
