package live.ovation.stream;

import java.util.UUID;
import live.ovation.channel.Follows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The circles of people that a channel can be open to, and who is in them. */
@Component
class Circles {

    private final Follows follows;
    private final Entitlements entitlements;
    private final GuestRepository guests;

    Circles(Follows follows, Entitlements entitlements, GuestRepository guests) {
        this.follows = follows;
        this.entitlements = entitlements;
        this.guests = guests;
    }

    /** Asks for this one circle only. */
    Mono<Boolean> include(UUID channelId, UUID accountId, Visibility circle) {
        return switch (circle) {
            case FOLLOWERS -> follows.includes(accountId, channelId);
            case SUBSCRIBERS -> entitlements.include(channelId, accountId, Entitlements.Kind.SUBSCRIPTION);
            case TICKET -> entitlements.include(channelId, accountId, Entitlements.Kind.TICKET);
            case PRIVATE -> guests.include(channelId, accountId);
            // nobody belongs to these by who they are
            case PUBLIC, UNLISTED, PASSWORD -> Mono.just(false);
        };
    }
}
