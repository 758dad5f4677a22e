package live.ovation.channel;

import java.util.UUID;
import live.ovation.account.Staff;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whoever owns or moderates a channel. */
@Component
class ChannelStaff implements Staff {

    private final ModeratorRepository moderators;

    ChannelStaff(ModeratorRepository moderators) {
        this.moderators = moderators;
    }

    @Override
    public Mono<Boolean> includes(UUID accountId) {
        return moderators.isStaff(accountId);
    }
}
