package live.ovation.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource({
        "good-evening, goodevening",
        "go0d, good",
        "live-at-9, l1ve-at9",
        "modern, modem",
        "vvest, west",
        "a-b-c, abc",
        "v-v-v, wv"
    })
    void shouldTakeForTheSameWhatLooksTheSame(String one, String other) {
        assertThat(Slugs.skeleton(one)).isEqualTo(Slugs.skeleton(other));
    }

    @ParameterizedTest
    @CsvSource({"aurora, dusk", "jazz, jass", "stage-1, stage-2"})
    void shouldTellApartWhatDoesNot(String one, String other) {
        assertThat(Slugs.skeleton(one)).isNotEqualTo(Slugs.skeleton(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"admin", "adm1n", "a-d-m-i-n", "studio", "api", "settings", "sett1ngs", "sign-in", "www", "vvvvw"
            })
    void shouldKeepTheHousesWordsForTheHouse(String slug) {
        assertThat(Slugs.isReserved(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admins-of-rock", "studio-54", "aurora", "dusk"})
    void shouldLeaveOtherWordsToPeople(String slug) {
        assertThat(Slugs.isReserved(slug)).isFalse();
    }
}
