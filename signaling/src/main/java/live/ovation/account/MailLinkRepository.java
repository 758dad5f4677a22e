package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

interface MailLinkRepository extends Repository<MailLinkRow, String> {

    /** Takes the link, so that it works once; empty when there is none, or none any more. */
    @Query("""
            delete from mail_link where token_hash = :tokenHash and purpose = :purpose and expires_at > :now
            returning *""")
    Mono<MailLinkRow> take(String tokenHash, String purpose, Instant now);

    @Query("select * from mail_link where token_hash = :tokenHash and purpose = :purpose and expires_at > :now")
    Mono<MailLinkRow> find(String tokenHash, String purpose, Instant now);

    @Modifying
    @Query("delete from mail_link where account_id = :accountId and purpose = :purpose")
    Mono<Integer> deleteAll(UUID accountId, String purpose);

    @Modifying
    @Query("delete from mail_link where expires_at < :now")
    Mono<Integer> deleteExpired(Instant now);
}
