package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @Test
    void shouldLookLikeNobodyElsesName() {
        assertThat(PersonName.of(" Ada  Lovelace ")).isEqualTo("Ada Lovelace");
        assertThat(PersonName.of("A\u200bda")).isEqualTo("Ada");
        assertThat(PersonName.of("\u202eadA")).isEqualTo("adA");
        assertThat(PersonName.of("\u05de\u05d9\u05db\u05dc \ud83c\udfad"))
                .isEqualTo("\u05de\u05d9\u05db\u05dc \ud83c\udfad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u202e\u2066", "\u3164", "\u0301"})
    void shouldBeSeen(String name) {
        assertThatThrownBy(() -> PersonName.of(name))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("invalid-name"));
    }
}
