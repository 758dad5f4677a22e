package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import live.ovation.platform.Blocking;
import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PasswordRulesTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int SHORTEST = 10;

    private final Blocking blocking = new Blocking();
    private final PasswordRules rules = new PasswordRules(new LeakedPasswords((Path) null, blocking), blocking);

    @AfterEach
    void stop() {
        blocking.destroy();
    }

    @Test
    void shouldRefuseTheMostUsedOfLeakedPasswordsWithoutAList() throws IOException {
        List<String> longEnough = mostUsed().stream()
                .filter(password -> password.length() >= SHORTEST)
                .toList();

        assertThat(longEnough).hasSizeGreaterThan(1000);
        assertThat(longEnough).allMatch(this::isRefused);
        assertThat(isRefused("seven grey otters juggle")).isFalse();
    }

    @Test
    void shouldRefuseWhatLeansOnThePersonOrTheHouse() {
        assertThat(List.of("ada.lovelace", "ada.lovelace@example.org", "Ada Lovelace", "ovationovation"))
                .allMatch(this::isRefused);
    }

    /** Thirty thousand out of leaks, which the estimate comes with. */
    private static List<String> mostUsed() throws IOException {
        try (InputStream in = Objects.requireNonNull(StandardDictionaries.class.getResourceAsStream(
                "/com/nulabinc/zxcvbn/matchers/dictionaries/" + StandardDictionaries.PASSWORDS + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private boolean isRefused(String password) {
        return rules.check(password, "ada.lovelace@example.org", "Ada Lovelace")
                .thenReturn(false)
                .onErrorResume(ProblemException.class, e -> Mono.just(e.code().equals("weak-password")))
                .blockOptional(SOON)
                .orElseThrow();
    }
}
