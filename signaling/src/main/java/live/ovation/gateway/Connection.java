package live.ovation.gateway;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import live.ovation.channel.Channel;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** One open socket and what it follows. Its messages are handled one after another, so that nothing here is raced for. */
final class Connection {

    private static final int BURST = 100;
    private static final int PER_SECOND = 50;
    private static final int MOST_CHANNELS = 8;
    /** So many messages too many are answered; then whoever sends them is not listening. */
    private static final int PATIENCE = 500;

    private final MessageCodec codec;
    private final Outbox outbox;
    private final String network;
    private final Bucket messages = Bucket.builder()
            .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
            .build();
    private final Map<String, Disposable> channels = new ConcurrentHashMap<>();
    private final Map<String, Admitted> admitted = new ConcurrentHashMap<>();
    private final Map<String, Disposable> seats = new ConcurrentHashMap<>();
    private final Map<String, Disposable> chats = new ConcurrentHashMap<>();
    private final Map<String, Disposable> healths = new ConcurrentHashMap<>();
    private final Map<String, Disposable> medias = new ConcurrentHashMap<>();

    private volatile @Nullable Participant participant;
    private volatile @Nullable UUID signIn;
    private @Nullable Bucket refusals;

    private volatile long heardAt = System.nanoTime();

    /**
     * A socket that was just opened.
     *
     * @param network where it comes from, as {@code ClientAddress} names it; empty when that is not known
     */
    Connection(MessageCodec codec, Outbox outbox, String network) {
        this.codec = codec;
        this.outbox = outbox;
        this.network = network;
    }

    String network() {
        return network;
    }

    Outbox outbox() {
        return outbox;
    }

    void send(ServerMessage message) {
        outbox.send(codec.write(message));
    }

    /** The last sign of life, by {@link System#nanoTime}. */
    long heardAt() {
        return heardAt;
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** Counts a message of {@code bytes}; false when this socket has sent too much of late. */
    boolean mayReceive(int bytes) {
        return messages.tryConsume(1 + bytes / 16_384);
    }

    /** Counts a message that was refused; false when there have been too many of them for an answer. */
    boolean mayBeRefused() {
        Bucket patience = refusals == null ? patience() : refusals;
        refusals = patience;
        return patience.tryConsume(1);
    }

    private static Bucket patience() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(PATIENCE).refillGreedy(PATIENCE, Duration.ofMinutes(1)))
                .build();
    }

    @Nullable
    Participant participant() {
        return participant;
    }

    /** @param signIn that speaks for them; null for who has not signed in */
    void greeted(Participant participant, @Nullable UUID signIn) {
        this.participant = participant;
        this.signIn = signIn;
    }

    @Nullable
    UUID signIn() {
        return signIn;
    }

    /** Errors with {@code hello-required}. */
    Participant requireParticipant() {
        Participant greeted = participant;
        if (greeted == null) {
            throw new ProblemException("hello-required", HttpStatus.BAD_REQUEST, "Say hello first.");
        }
        return greeted;
    }

    /** A channel that they were let into, and as whom. */
    private record Admitted(Channel channel, Viewer viewer) {}

    /** Remembers who was let into a channel, until it is left. */
    void admit(Channel channel, Viewer viewer) {
        admitted.put(channel.slug(), new Admitted(channel, viewer));
    }

    /** As whom they were let into a channel; null when they are not in it. */
    @Nullable
    Viewer viewerIn(Channel channel) {
        Admitted known = admitted.get(channel.slug());
        return known == null ? null : known.viewer();
    }

    /** A channel that they were let into; errors with {@code invalid-message}. */
    Channel requireChannel(String slug) {
        Admitted known = admitted.get(slug);
        if (known == null) {
            throw new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, "Join the channel first.");
        }
        return known.channel();
    }

    /** Follows what happens in a channel until {@code leaving} is called. */
    void follow(String channel, Supplier<Disposable> following) {
        if (channels.size() >= MOST_CHANNELS && !channels.containsKey(channel)) {
            throw new ProblemException(
                    "invalid-message", HttpStatus.BAD_REQUEST, "Leave a channel before you join another.");
        }
        // first, since a socket is in a channel once: leaving would take the new place with the old one
        replace(channels, channel, null);
        replace(channels, channel, following.get());
    }

    void unfollow(String channel) {
        admitted.remove(channel);
        closeChat(channel);
        replace(channels, channel, null);
        replace(seats, channel, null);
    }

    /** Passes on where somebody sits in a channel that they have joined. */
    void sit(String channel, Flux<ServerMessage> verdicts) {
        if (!channels.containsKey(channel)) {
            throw new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, "Join the channel first.");
        }
        replace(seats, channel, verdicts.subscribe(this::send));
    }

    /** Follows a channel's chat until {@code leaving} is called. */
    void openChat(String channel, Disposable leaving) {
        replace(chats, channel, leaving);
    }

    void closeChat(String channel) {
        replace(chats, channel, null);
    }

    /** Passes on how the broadcast of an own channel does. */
    void openHealth(String channel, Flux<ServerMessage> updates) {
        replace(healths, channel, updates.subscribe(this::send));
    }

    void closeHealth(String channel) {
        replace(healths, channel, null);
    }

    /** Passes on what happens to a media session. */
    void followMedia(String mediaId, Flux<ServerMessage> happenings) {
        replace(
                medias,
                mediaId,
                happenings.doFinally(end -> medias.remove(mediaId)).subscribe(this::send));
    }

    void dispose() {
        channels.values().forEach(Disposable::dispose);
        seats.values().forEach(Disposable::dispose);
        chats.values().forEach(Disposable::dispose);
        healths.values().forEach(Disposable::dispose);
        medias.values().forEach(Disposable::dispose);
    }

    private static void replace(Map<String, Disposable> all, String key, @Nullable Disposable fresh) {
        Disposable old = fresh == null ? all.remove(key) : all.put(key, fresh);
        if (old != null) {
            old.dispose();
        }
    }
}
