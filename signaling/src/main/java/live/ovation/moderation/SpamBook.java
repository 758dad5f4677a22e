package live.ovation.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.platform.Background;
import live.ovation.platform.Grapevine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rules against spam and remembers them; a null channel id is the house. A change is on the record or is not made. */
@Component
class SpamBook extends Background {

    private static final String SUBJECT = "spam";
    private static final UUID HOUSE = new UUID(0, 0);
    /** Should a node not have heard of a change. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final SpamRepository rows;
    private final Grapevine grapevine;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;
    private final ConcurrentMap<UUID, Mono<Optional<SpamRules>>> remembered = new ConcurrentHashMap<>();

    SpamBook(SpamRepository rows, Grapevine grapevine, AuditLog audit, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.grapevine = grapevine;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The rules of a chat.
     *
     * @param own null where they are those of the house
     */
    record Standing(SpamRules house, @Nullable SpamRules own) {

        SpamRules rules() {
            return own == null ? house : own;
        }
    }

    @Override
    protected Disposable begin() {
        return grapevine.hear(SUBJECT, UUID::fromString).subscribe(remembered::remove);
    }

    Mono<Standing> of(UUID channelId) {
        return Mono.zip(house(), kept(channelId))
                .map(found -> new Standing(found.getT1(), found.getT2().orElse(null)));
    }

    Mono<SpamRules> house() {
        return kept(HOUSE).map(own -> own.orElse(SpamRules.AT_FIRST));
    }

    /** Errors with {@code invalid-domain}. */
    Mono<Void> set(@Nullable UUID channelId, SpamRules rules, UUID by) {
        return Mono.defer(() -> {
            List<String> domains = rules.links().allowed().stream()
                    .map(Domains::read)
                    .distinct()
                    .toList();
            String kept = json.writeValueAsString(rules.withAllowed(domains));
            return change(channelId, rows.put(channelId, kept, by, clock.instant()), by, rules);
        });
    }

    /** A channel's are those of the house again, and the house's as at first. */
    Mono<Void> reset(@Nullable UUID channelId, UUID by) {
        return change(channelId, rows.remove(channelId), by, null);
    }

    private Mono<Void> change(@Nullable UUID channelId, Mono<Integer> change, UUID by, @Nullable SpamRules rules) {
        Act act = Act.of(AuditAction.SPAM_RULES, by).in(channelId).with(actions(rules));
        return audit.with(change, act).then(Mono.defer(() -> {
            UUID key = Optional.ofNullable(channelId).orElse(HOUSE);
            remembered.remove(key);
            return grapevine.tell(SUBJECT, key.toString());
        }));
    }

    private static Map<String, Object> actions(@Nullable SpamRules r) {
        return r == null
                ? Map.of("reset", true)
                : Map.of(
                        "flood", r.flood().action(),
                        "repeated", r.repeated().action(),
                        "copied", r.copied().action(),
                        "capitals", r.capitals().action(),
                        "drawnOut", r.drawnOut().action(),
                        "links", r.links().action(),
                        "newAccounts", r.newAccounts().action());
    }

    private Mono<Optional<SpamRules>> kept(UUID key) {
        return Mono.defer(() -> {
            if (remembered.size() > MOST) {
                remembered.clear();
            }
            return remembered.computeIfAbsent(
                    key, k -> read(k).cache(rules -> FRESH, e -> Duration.ZERO, () -> Duration.ZERO));
        });
    }

    private Mono<Optional<SpamRules>> read(UUID key) {
        return rows.find(key.equals(HOUSE) ? null : key)
                .map(row -> Optional.of(json.readValue(row.rules(), SpamRules.class)))
                .defaultIfEmpty(Optional.empty());
    }
}
