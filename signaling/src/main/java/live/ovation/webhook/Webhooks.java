package live.ovation.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.OutboundUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The webhooks of a channel, which are its owner's business; all errors with {@code channel-not-found} and {@code channel-not-owned}. */
@Service
class Webhooks {

    static final int MOST = 10;

    /** How long the secret before a new one signs as well. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Channels channels;
    private final WebhookRepository webhooks;
    private final R2dbcEntityTemplate database;
    private final WebhookSecrets secrets;
    private final OutboundUrls urls;
    private final Clock clock;

    Webhooks(
            Channels channels,
            WebhookRepository webhooks,
            R2dbcEntityTemplate database,
            WebhookSecrets secrets,
            OutboundUrls urls,
            Clock clock) {
        this.channels = channels;
        this.webhooks = webhooks;
        this.database = database;
        this.secrets = secrets;
        this.urls = urls;
        this.clock = clock;
    }

    /** A webhook whose secret has just been made, and that. */
    record WithSecret(Webhook webhook, String secret) {}

    /**
     * What is to be other; null for what stays.
     *
     * @param enabled whether anything is sent
     */
    record Change(
            @Nullable String url,
            @Nullable Set<WebhookEvent> events,
            @Nullable Boolean enabled) {}

    Mono<List<Webhook>> list(UUID ownerId, String slug) {
        return channels.ownedBy(ownerId, slug)
                .flatMapMany(channel -> webhooks.findByChannelIdOrderByCreatedAt(channel.id()))
                .map(this::view)
                .collectList();
    }

    /** Errors with {@code unusable-address} and {@code webhook-limit}. */
    Mono<WithSecret> add(UUID ownerId, String slug, WebhookOrder order) {
        return channels.ownedBy(ownerId, slug)
                .delayUntil(channel -> check(order.url()))
                .delayUntil(this::checkRoom)
                .flatMap(channel -> insert(channel, order));
    }

    /** Errors with {@code webhook-not-found} and {@code unusable-address}. */
    Mono<Webhook> change(UUID ownerId, String slug, UUID id, Change change) {
        return find(ownerId, slug, id)
                .flatMap(row -> {
                    String url = change.url() == null ? row.url() : change.url();
                    String events = change.events() == null
                            ? String.join(",", row.events())
                            : String.join(",", new WebhookOrder(url, change.events()).types());
                    boolean enabled = change.enabled() == null ? row.isOn() : change.enabled();
                    return check(url).then(webhooks.change(id, row.channelId(), url, events, enabled));
                })
                .map(this::view);
    }

    /** One that is gone is no error. */
    Mono<Void> remove(UUID ownerId, String slug, UUID id) {
        return channels.ownedBy(ownerId, slug)
                .flatMap(channel -> webhooks.remove(id, channel.id()))
                .then();
    }

    /** A new secret; the one before signs as well for a day. Errors with {@code webhook-not-found}. */
    Mono<WithSecret> rotate(UUID ownerId, String slug, UUID id) {
        String secret = WebhookSecrets.random();
        Instant oldUntil = clock.instant().plus(OVERLAP);
        return find(ownerId, slug, id)
                .flatMap(row -> webhooks.rotate(id, row.channelId(), secrets.seal(id, secret), oldUntil))
                .then(Mono.defer(() -> webhooks.findById(id)))
                .map(row -> new WithSecret(view(row), secret));
    }

    /** Errors with {@code webhook-not-found}. */
    Mono<WebhookRow> find(UUID ownerId, String slug, UUID id) {
        return channels.ownedBy(ownerId, slug)
                .flatMap(channel -> webhooks.findByIdAndChannelId(id, channel.id()))
                .switchIfEmpty(Mono.error(WebhookProblems::notFound));
    }

    private Mono<WithSecret> insert(Channel channel, WebhookOrder order) {
        UUID id = UUID.randomUUID();
        String secret = WebhookSecrets.random();
        WebhookRow row = WebhookRow.first(id, channel.id(), order, secrets.seal(id, secret), clock.instant());
        return database.insert(row).map(kept -> new WithSecret(view(kept), secret));
    }

    private Mono<Void> check(String url) {
        return Mono.justOrEmpty(urls.refuseHttp(url)).flatMap(why -> Mono.error(WebhookProblems.address(why)));
    }

    private Mono<Void> checkRoom(Channel channel) {
        return webhooks.countByChannelId(channel.id())
                .filter(count -> count >= MOST)
                .flatMap(count -> Mono.error(WebhookProblems.limit(MOST)));
    }

    private Webhook view(WebhookRow row) {
        return Webhook.of(row, clock.instant());
    }
}
