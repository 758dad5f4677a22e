package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2idTests {

    private static final String PASSWORD = "séven-grey-otters-🎭";

    private final Argon2id argon2 = new Argon2id(1);

    @Test
    void shouldKnowAPasswordAgainAndNoOther() {
        String first = argon2.encode(PASSWORD);
        String second = argon2.encode(PASSWORD);

        assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
        assertThat(argon2.matches(PASSWORD, first)).isTrue();
        assertThat(argon2.matches(PASSWORD, second)).isTrue();
        assertThat(argon2.matches(PASSWORD + "x", first)).isFalse();
        assertThat(argon2.matches("", first)).isFalse();
    }

    @Test
    void shouldUnderstandOthersAndBeUnderstood() {
        Argon2PasswordEncoder others = new Argon2PasswordEncoder(16, 24, 2, 8 * 1024, 3);

        assertThat(argon2.matches(PASSWORD, others.encode(PASSWORD))).isTrue();
        assertThat(others.matches(PASSWORD, argon2.encode(PASSWORD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$2a$10$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA",
                "$argon2id$v=19$m=99999999,t=2,p=1$c2FsdHNhbHQ$aGFzaA",
                "$argon2id$v=19$m=19456,t=2,p=1$$"
            })
    void shouldMatchNothingWithWhatIsNoHash(String encoded) {
        assertThat(argon2.matches(PASSWORD, encoded)).isFalse();
    }
}
