package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration KEY_LIFE = Duration.ofDays(90);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    @Test
    void shouldMakeAKeyThatItsOwnerOnlyReadsAndKeepIt() throws Exception {
        String first = ringAt(START).signing().getKeyID();

        assertThat(ringAt(START.plusSeconds(60)).signing().getKeyID()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldGoOnWithTheSingleKeyOfTheFirstVersion() throws Exception {
        var old = new ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256)
                .keyIDFromThumbprint(true)
                .generate();
        Files.writeString(file(), old.toJSONString());

        assertThat(ringAt(START).signing().getKeyID()).isEqualTo(old.getKeyID());
    }

    @Test
    void shouldPublishANewKeyBeforeItSignsAndTheOldOneWhileItsTokensAreGood() throws Exception {
        KeyRing ring = ringAt(START);
        String old = ring.signing().getKeyID();
        ring.rotate();

        assertThat(ring.signing().getKeyID()).isEqualTo(old);
        assertThat(ids(ring)).hasSize(2).contains(old);
        String next =
                ids(ring).stream().filter(id -> !id.equals(old)).findFirst().orElseThrow();

        KeyRing later = ringAt(START.plus(KeyRing.NOTICE));
        assertThat(later.signing().getKeyID()).isEqualTo(next);
        assertThat(ids(ringAt(START.plus(KeyRing.NOTICE).plus(TOKEN_LIFE)))).contains(old, next);
        assertThat(ids(ringAt(START.plus(KeyRing.NOTICE).plus(TOKEN_LIFE).plus(Duration.ofMinutes(3)))))
                .containsExactly(next);
    }

    @Test
    void shouldSeeWhatAnotherNodeHasChanged() throws Exception {
        KeyRing here = ringAt(START);
        ringAt(START).rotate();
        here.lookAfter();

        assertThat(ids(here)).hasSize(2);
    }

    @Test
    void shouldReplaceAKeyThatIsOldOnceOnly() throws Exception {
        ringAt(START);
        KeyRing old = ringAt(START.plus(KEY_LIFE).plusSeconds(1));
        old.lookAfter();
        old.lookAfter();

        assertThat(ids(old)).hasSize(2);
    }

    private KeyRing ringAt(Instant now) throws Exception {
        var properties = new AccountProperties(
                file(),
                KEY_LIFE,
                TOKEN_LIFE,
                Duration.ofDays(30),
                Duration.ofDays(180),
                Duration.ofSeconds(10),
                "",
                false,
                Duration.ofHours(48),
                Duration.ofHours(1),
                SecondFactorDuty.Whom.NOBODY,
                Duration.ofSeconds(5),
                null,
                "Ovation");
        return new KeyRing(properties, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve("keys.json");
    }

    private static List<String> ids(KeyRing ring) {
        return ring.published().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
