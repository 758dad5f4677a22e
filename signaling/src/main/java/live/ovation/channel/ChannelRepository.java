package live.ovation.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

interface ChannelRepository extends ReactiveCrudRepository<ChannelRow, UUID> {

    Mono<ChannelRow> findBySlug(String slug);

    Mono<ChannelRow> findByOwnerId(UUID ownerId);

    @Query("""
            select * from channel
            where (slug ilike :pattern or title ilike :pattern) and (created_at, id) < (:at, :id)
            order by created_at desc, id desc limit :most""")
    Flux<ChannelRow> findNewest(String pattern, Instant at, UUID id, int most);

    @Modifying
    @Query("update channel set title = :title where id = :id")
    Mono<Integer> rename(UUID id, String title);

    /**
     * Changes all that its owner says about it.
     *
     * @param tags separated by commas, which no tag contains
     */
    @Modifying
    @Query("""
            update channel set title = :title, category = :category, tags = string_to_array(:tags, ','),
                description = :description, about = :about, default_visibility = :visibility
            where id = :id""")
    Mono<Integer> change(
            UUID id,
            String title,
            @Nullable String category,
            String tags,
            String description,
            String about,
            String visibility);

    @Modifying
    @Query("update channel set banner = :banner where id = :id")
    Mono<Integer> setBanner(UUID id, @Nullable String banner);

    @Query("""
            select channel.* from follow join channel on channel.id = follow.channel_id
            where follow.account_id = :accountId order by follow.since desc limit :most""")
    Flux<ChannelRow> findFollowed(UUID accountId, int most);

    /** What a search narrows down by; a null stands for no condition. */
    String THAT_FIT = """
            and listed
            and (cast(:category as text) is null or category = cast(:category as text))
            and (cast(:tag as text) is null or tags @> array[cast(:tag as text)])
            and (cast(:text as text) is null
                or search like '%' || cast(:pattern as text) || '%'
                or cast(:text as text) <% search)
            and (followers, id) < (:followers, :id)
            order by followers desc, id desc limit :most""";

    /**
     * Of these channels those that fit, the most followed first, from a place in that order on.
     *
     * @param ids separated by commas: one statement, however many there are
     * @param text lower case
     * @param pattern the same with what {@code like} takes as a sign escaped
     */
    @Query("select * from channel where id = any(cast(string_to_array(:ids, ',') as uuid[])) " + THAT_FIT)
    Flux<ChannelRow> searchAmong(
            String ids,
            @Nullable String category,
            @Nullable String tag,
            @Nullable String text,
            @Nullable String pattern,
            long followers,
            UUID id,
            int most);

    /** The same of all other channels. */
    @Query("select * from channel where id <> all(cast(string_to_array(:ids, ',') as uuid[])) " + THAT_FIT)
    Flux<ChannelRow> searchBeyond(
            String ids,
            @Nullable String category,
            @Nullable String tag,
            @Nullable String text,
            @Nullable String pattern,
            long followers,
            UUID id,
            int most);
}
