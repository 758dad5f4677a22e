package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Avatar;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.channel.Follows;
import live.ovation.channel.Profiles;
import live.ovation.chat.CommandLine.Named;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people of a chat: who is there or wrote lately, and what one may know of each. */
@Component
class Persons {

    private static final int RECENT = 20;

    private final SharedPresence presence;
    private final RecentWriters writers;
    private final Accounts accounts;
    private final Members members;
    private final Channels channels;
    private final Profiles profiles;
    private final Follows follows;
    private final MessageBook messages;
    private final History history;

    Persons(
            SharedPresence presence,
            RecentWriters writers,
            Accounts accounts,
            Members members,
            Channels channels,
            Profiles profiles,
            Follows follows,
            MessageBook messages,
            History history) {
        this.presence = presence;
        this.writers = writers;
        this.accounts = accounts;
        this.members = members;
        this.channels = channels;
        this.profiles = profiles;
        this.follows = follows;
        this.messages = messages;
        this.history = history;
    }

    record Person(
            @NotNull UUID id, @NotNull String name, @NotNull List<ChatRole> roles) {}

    /**
     * What one may know of somebody in a chat.
     *
     * @param channel the address of their own channel
     * @param messages how many they wrote in this chat
     * @param silence a timeout or ban that is on them; for moderators and themselves
     * @param recent their newest messages, the newest first; for moderators
     * @param shadowed whether they write in the shadow; for moderators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Card(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull List<ChatRole> roles,
            @Nullable String channel,
            @Nullable String avatarUrl,
            @NotNull Instant memberSince,
            @Nullable Instant followsSince,
            long messages,
            ChatYouView.@Nullable Silence silence,
            @Nullable List<History.Said> recent,
            @Nullable Boolean shadowed) {}

    /** Who wrote lately comes first, then who is there. */
    Mono<List<Person>> find(Channel channel, String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return Mono.zip(writers.seen(channel.id()), presence.some(channel.id()))
                .flatMap(found -> named(found.getT1(), found.getT2()))
                .flatMap(people -> Flux.fromIterable(people)
                        .filter(named -> fits(named.name(), wanted))
                        .take(limit)
                        .concatMap(named -> members.of(channel, named.id())
                                .map(m -> new Person(m.accountId(), m.name(), m.roles()))
                                .onErrorResume(ProblemException.class, gone -> Mono.empty()))
                        .collectList());
    }

    /** Errors with {@code person-not-found}. */
    Mono<Card> card(Entrance.Guest guest, UUID accountId) {
        Channel channel = guest.channel();
        return members.of(channel, accountId)
                .flatMap(member -> Mono.zip(
                                accounts.since(accountId),
                                slugOf(accountId),
                                avatarOf(accountId),
                                optional(follows.since(accountId, channel.id())),
                                messages.countOf(channel.id(), accountId, guest.moderates() || guest.is(accountId)),
                                recent(guest, accountId))
                        .map(f -> new Card(
                                accountId,
                                member.name(),
                                member.roles(),
                                f.getT2().orElse(null),
                                f.getT3().orElse(null),
                                f.getT1(),
                                f.getT4().orElse(null),
                                f.getT5(),
                                guest.moderates() || guest.is(accountId) ? member.silence() : null,
                                f.getT6().orElse(null),
                                guest.moderates() ? member.shadowed() : null)));
    }

    /** By the names that they have now. */
    private Mono<List<Named>> named(Iterable<Named> wrote, List<UUID> there) {
        Set<UUID> ids = new LinkedHashSet<>();
        wrote.forEach(named -> ids.add(named.id()));
        ids.addAll(there);
        return accounts.findAll(ids)
                .collectMap(Account::id, account -> new Named(account.id(), account.displayName()))
                .map(names ->
                        ids.stream().filter(names::containsKey).map(names::get).toList());
    }

    /** From the beginning of any word of it. */
    private static boolean fits(String name, String wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(wanted) || lower.contains(" " + wanted);
    }

    private Mono<Optional<String>> slugOf(UUID accountId) {
        return optional(channels.of(accountId).map(Channel::slug).onErrorComplete(ProblemException.class));
    }

    private Mono<Optional<String>> avatarOf(UUID accountId) {
        return profiles.avatars(List.of(accountId))
                .map(found -> Optional.ofNullable(found.get(accountId)).map(Avatar::small));
    }

    private Mono<Optional<List<History.Said>>> recent(Entrance.Guest guest, UUID accountId) {
        return guest.moderates()
                ? optional(messages.recentOf(guest.channel().id(), accountId, RECENT)
                        .map(row -> history.said(row, new History.Reader(null, true)))
                        .collectList())
                : Mono.just(Optional.empty());
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> found) {
        return found.map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
