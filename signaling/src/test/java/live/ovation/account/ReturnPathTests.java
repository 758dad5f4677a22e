package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/studio", "/c/late-show", "/c/late-show/videos/1?t=20", "/browse?q=caf%C3%A9"})
    void shouldTakePagesOfOurs(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "studio",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b",
                "/api/v1/auth/logout",
                "/#challenge=stolen"
            })
    void shouldLeadHomeInsteadOfAnywhereElse(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/");
    }
}
