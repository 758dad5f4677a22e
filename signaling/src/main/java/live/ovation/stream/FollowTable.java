package live.ovation.stream;

import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

interface FollowTable extends Followers, Repository<AccessRuleRow, UUID> {

    @Override
    @Query("select exists (select 1 from follow where channel_id = :channelId and account_id = :accountId)")
    Mono<Boolean> include(UUID channelId, UUID accountId);
}
