package live.ovation.channel;

import java.util.UUID;
import live.ovation.account.PersonalData;
import live.ovation.platform.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A person's channel, which goes with their account. */
@Component
class ChannelData implements PersonalData {

    private final Channels channels;
    private final RuleBook rules;

    ChannelData(Channels channels, RuleBook rules) {
        this.channels = channels;
        this.rules = rules;
    }

    record Exported(Channel.View channel, HouseRules houseRules) {}

    @Override
    public String section() {
        return "channel";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return channels.of(accountId)
                .flatMap(channel -> rules.of(channel.id()).<Object>map(kept -> new Exported(channel.view(), kept)))
                .onErrorResume(ProblemException.class, e -> Mono.empty());
    }
}
