package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTests {

    @Test
    void shouldReadThem() {
        assertThat(Directives.parse("/p")).isEqualTo(new Directives(-1, -1, false));
        assertThat(Directives.parse("/p?_HLS_msn=12")).isEqualTo(new Directives(12, -1, false));
        assertThat(Directives.parse("/p?_HLS_msn=12&_HLS_part=3&_HLS_skip=YES&session=x"))
                .isEqualTo(new Directives(12, 3, true));
        assertThat(Directives.parse("/p?_HLS_skip=v2")).isEqualTo(new Directives(-1, -1, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_HLS_part=1",
                "_HLS_msn=-1",
                "_HLS_msn=",
                "_HLS_msn=abc",
                "_HLS_msn=1e3",
                "_HLS_msn=1&_HLS_msn=2",
                "_HLS_msn=9999999999999999999",
                "_HLS_msn=1&_HLS_part=99999999999",
                "_HLS_skip=no",
                "_HLS_push=1"
            })
    void shouldRefuseNonsense(String query) {
        assertThatThrownBy(() -> Directives.parse("/p?" + query)).hasMessageContaining("invalid-directive");
    }
}
