package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.com/a/b.html?c=d.org | example.com
            see HTTP://Example.COM! | example.com
            go to www.example.com. | www.example.com
            example.com/free | example.com
            (example.net) | example.net
            twitch.tv, youtu.be | twitch.tv
            example . com | example.com
            example .com now | example.com
            example (dot) com | example.com
            example[.]com | example.com
            example dot com | example.com
            example punkt com | example.com
            ex\u200Dam\u200Cple.com | example.com
            example。com | example.com
            ｅｘａｍｐｌｅ．ｃｏｍ | example.com
            http://localhost:8080/x | localhost
            http://10.0.0.1/x | 10.0.0.1
            xn--exmple-cua.com | xn--exmple-cua.com
            exämple.com | xn--exmple-cua.com
            b\u00FCcher.de/sale | xn--bcher-kva.de
            me@example.org | example.org
            """)
    void shouldFind(String text, String host) {
        assertThat(Links.hosts(text)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no links here",
                "That is it. And more",
                "wait... what",
                "v1.2.3 and 3.14",
                "great. me too",
                "e.g. this, i.e. that",
                "index.html and node.js",
                "the dot is small",
                "a dot common to all",
                ".com",
                "....",
                "://",
                "dot dot dot",
                "12:30"
            })
    void shouldLeaveAlone(String text) {
        assertThat(Links.hosts(text)).isEmpty();
    }

    @Test
    void shouldNotTakeALookAlikeForWhatIsAllowed() {
        // its "a" and "e" are Cyrillic
        assertThat(Links.hosts("\u0435x\u0430mple.com"))
                .singleElement()
                .asString()
                .startsWith("xn--");
        // and here the ending is
        assertThat(Links.hosts("example.\u0441\u043Em"))
                .singleElement()
                .asString()
                .isNotEqualTo("example.com");
    }

    @Test
    void shouldFindEachOnceAndAllOfThem() {
        assertThat(Links.hosts("a.com b.org a.com,c.net")).containsExactly("a.com", "b.org", "c.net");
    }

    @Test
    void shouldLetDomainsBelowAnAllowedOneBeAllowed() {
        assertThat(Domains.isWithin("www.example.com", "example.com")).isTrue();
        assertThat(Domains.isWithin("example.com", "example.com")).isTrue();
        assertThat(Domains.isWithin("notexample.com", "example.com")).isFalse();
        assertThat(Domains.isWithin("example.com.evil.org", "example.com")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Example.COM,example.com",
        "https://www.example.com/path?x,example.com",
        "*.example.com,example.com",
        "bücher.de,xn--bcher-kva.de",
        "a.b.example.co.uk:8080,a.b.example.co.uk"
    })
    void shouldReadDomains(String written, String domain) {
        assertThat(Domains.read(written)).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example", "exa mple.com", "..", "-.com", "http://", "a@b", "1.2.3.4", "example.c"})
    void shouldRefuseWhatIsNoDomain(String written) {
        assertThatThrownBy(() -> Domains.read(written)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".", "a.", " .", "(", "( . )", "[dot] ", "dot ", "a dot ", "://", "http://", "-.", "\u0430."})
    void shouldTakeNoLongerForWhatIsMeantToTakeLong(String piece) {
        String text = piece.repeat(4_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 20; i++) {
                Links.hosts(text);
            }
        });
    }
}
