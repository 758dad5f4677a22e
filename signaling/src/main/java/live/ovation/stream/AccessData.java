package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import live.ovation.stream.Entitlements.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a person was given for channels. */
@Component
class AccessData implements PersonalData {

    private final GrantRepository grants;
    private final GuestRepository guests;

    AccessData(GrantRepository grants, GuestRepository guests) {
        this.grants = grants;
        this.guests = guests;
    }

    /** Something that was given. */
    record Given(
            String channelId,
            Kind kind,
            Instant grantedAt,
            @Nullable Instant expiresAt) {}

    @Override
    public String section() {
        return "grants";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return grants.findOfAccount(accountId)
                .map(row ->
                        new Given(row.channelId().toString(), Kind.of(row.kind()), row.grantedAt(), row.expiresAt()))
                .collectList()
                .filter(given -> !given.isEmpty())
                .map(Object.class::cast);
    }

    /** Their e-mail, where it is on a list of guests; the other rows go with the account. */
    @Override
    public Mono<Void> erase(UUID accountId) {
        return guests.forgetEmail(accountId).then();
    }
}
