package live.ovation.chat;

import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface EmoteRepository extends Repository<EmoteRow, UUID> {

    Flux<EmoteRow> findByChannelIdOrderByCode(UUID channelId);

    Mono<EmoteRow> findByChannelIdAndCode(UUID channelId, String code);

    Mono<Long> countByChannelId(UUID channelId);

    /** 0 when it was gone already. */
    @Modifying
    @Query("delete from chat_emote where id = :id")
    Mono<Integer> remove(UUID id);
}
