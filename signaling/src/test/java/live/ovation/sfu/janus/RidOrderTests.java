package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RidOrderTests {

    @ParameterizedTest
    @CsvSource({
        "h;m;l, false",
        "l;m;h, true",
        "q;h;f, true",
        "f;h;q, false",
        "l;h, true",
        "low;~high, true",
        // nobody can tell: the first is the one that is wanted most
        "0;1;2, false",
        "a;b, false",
        "h, false",
    })
    void shouldKnowUsualNames(String rids, boolean ascending) {
        assertThat(RidOrder.isAscending("v=0\r\na=simulcast:send " + rids + "\r\n"))
                .isEqualTo(ascending);
    }

    @ParameterizedTest
    @CsvSource({"320, 1280, true", "1280, 320, false"})
    void shouldBelieveSizes(int first, int last, boolean ascending) {
        assertThat(RidOrder.isAscending("a=rid:0 send max-width=" + first + ";max-height=1\r\na=rid:1 send max-width="
                        + last + ";max-height=1\r\na=simulcast:send 0;1\r\n"))
                .isEqualTo(ascending);
    }

    @ParameterizedTest
    @CsvSource({"v=0", "a=simulcast:recv l;h"})
    void shouldLeaveOthersAlone(String offer) {
        assertThat(RidOrder.isAscending(offer)).isFalse();
    }
}
