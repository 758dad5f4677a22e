package live.ovation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import live.ovation.audit.AuditProof.Verdict;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AuditIntegrationTests extends IntegrationTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditProof proof;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    private final UUID actor = UUID.randomUUID();
    private final UUID channel = UUID.randomUUID();

    @BeforeEach
    void threeEntries() {
        write(Act.of(AuditAction.CHAT_TIMEOUT, actor)
                .about(UUID.randomUUID())
                .in(channel)
                .because("Sixty % of “nonsense”\n- 4:same")
                .with(Map.of("seconds", 600)));
        write(Act.of(AuditAction.WORDS_ADD, actor).in(channel).with(Map.of("words", 2)));
        write(Act.of(AuditAction.CHAT_DELETE, null).in(channel).on("message", "m1"));
    }

    @Test
    void shouldHangTogether() {
        Verdict verdict = verify("");
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.brokenAt()).isNull();
        assertThat(verdict.head()).isEqualTo(newest().getFirst().hash());
        write(Act.of(AuditAction.CHAT_CLEAR, actor).in(channel));
        assertThat(verify(verdict.head()).whole()).as("what was noted is in it").isTrue();
        assertThat(verify("00".repeat(32)).whole()).isFalse();
    }

    @Test
    void shouldHangTogetherWhenManyWriteAtOnce() {
        Flux.range(0, 40)
                .flatMap(
                        i -> log.with(
                                Mono.just(i),
                                Act.of(AuditAction.CHAT_PIN, actor).in(channel)),
                        8)
                .then()
                .block(SOON);
        assertThat(verify("").whole()).isTrue();
        assertThat(log.all(AuditQuery.ALL.inChannel(channel)).collectList().block(SOON))
                .hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'other' where seq = (select min(seq) from audit_entry where reason is not null)",
                "update audit_entry set actor_id = null where seq = (select max(seq) - 1 from audit_entry)",
                "update audit_entry set at = at + interval '1 microsecond' where seq = 1",
                "delete from audit_entry where seq = (select max(seq) - 1 from audit_entry)",
                "delete from audit_entry where seq = 1",
                // the digests are made to fit the text again, as somebody would who knows how
                "update audit_entry set action = 'x', hash = sha256(hash) where seq = (select max(seq) - 1 from audit_entry)"
            })
    void shouldShowWhatWasDoneBehindItsBack(String sql) {
        Verdict verdict =
                Objects.requireNonNull(afterTampering(sql, proof.verify("")).block(SOON));
        assertThat(verdict.whole()).isFalse();
        assertThat(verdict.brokenAt()).isNotNull();
    }

    @Test
    void shouldMissTheNewestEntriesWhenTheirHashWasNoted() {
        String noted = newest().getFirst().hash();
        String sql = "delete from audit_entry where seq = (select max(seq) from audit_entry)";
        Verdict verdict =
                Objects.requireNonNull(afterTampering(sql, proof.verify(noted)).block(SOON));
        assertThat(verdict.whole()).isFalse();
        assertThat(verdict.known()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set reason = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void shouldRefuseToForget(String sql) {
        assertThatThrownBy(() -> database.sql(sql).then().block(SOON)).hasMessageContaining("only ever added to");
    }

    @Test
    void shouldWriteNothingDownThatDidNotHappen() {
        Mono<Object> change = Mono.error(new IllegalStateException("no"));
        assertThatThrownBy(() -> log.with(
                                change, Act.of(AuditAction.CHAT_BAN, actor).in(channel))
                        .block(SOON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(newest()).hasSize(3);
    }

    @Test
    void shouldFindWhatSomebodyLooksFor() {
        assertThat(actions(new AuditQuery(actor, null, null, null, "chat", null, null, "", null)))
                .containsExactly("chat.timeout");
        assertThat(actions(new AuditQuery(null, null, channel, null, null, null, null, "sixty %", null)))
                .containsExactly("chat.timeout");
        assertThat(actions(new AuditQuery(null, null, channel, "m1", null, null, null, "", null)))
                .containsExactly("chat.delete");
        assertThat(actions(new AuditQuery(null, null, channel, null, "words.add", null, null, "", null)))
                .containsExactly("words.add");
        assertThat(newest().getLast().details()).isEqualTo("{\"seconds\":600}");
    }

    @Test
    void shouldTurnPages() {
        Flux.fromStream(IntStream.range(0, AuditLog.PAGE).boxed())
                .concatMap(i -> log.record(
                        Act.of(AuditAction.CHAT_PIN, actor).in(channel).on("message", i)))
                .blockLast();
        List<AuditEntry> first = newest();
        assertThat(first).hasSize(AuditLog.PAGE);
        assertThat(Objects.requireNonNull(log.search(AuditQuery.ALL
                                .inChannel(channel)
                                .beyond(first.getLast().seq()))
                        .block(SOON)))
                .extracting(AuditEntry::action)
                .containsExactly("chat.delete", "words.add", "chat.timeout");
    }

    private void write(Act act) {
        log.record(act).block(SOON);
    }

    private Verdict verify(String noted) {
        return Objects.requireNonNull(proof.verify(noted).block(SOON));
    }

    private List<AuditEntry> newest() {
        return Objects.requireNonNull(
                log.search(AuditQuery.ALL.inChannel(channel)).block(SOON));
    }

    private List<String> actions(AuditQuery query) {
        return Objects.requireNonNull(log.search(query).block(SOON)).stream()
                .map(AuditEntry::action)
                .toList();
    }

    /** Somebody who may do anything in the database does; it is taken back afterwards. */
    private <T> Mono<T> afterTampering(String sql, Mono<T> look) {
        return transaction
                .execute(status -> {
                    status.setRollbackOnly();
                    return database.sql("alter table audit_entry disable trigger user")
                            .then()
                            .then(database.sql(sql).then())
                            .then(look);
                })
                .next();
    }
}
