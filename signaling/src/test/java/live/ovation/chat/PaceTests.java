package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTests {

    @Test
    void shouldTakeForTheSameWhatReadsTheSame() {
        for (String same :
                new String[] {"Hello, World!", "hello world", "HELLO   WORLD", "ｈｅｌｌｏ ｗｏｒｌｄ", "h.e.l.l.o world\u200D"
                }) {
            assertThat(Pace.gist(same)).as(same).isEqualTo("helloworld");
        }
    }

    @Test
    void shouldKeepApartWhatIsNot() {
        assertThat(Pace.gist("hello")).isNotEqualTo(Pace.gist("hallo"));
        assertThat(Pace.gist("😀")).isNotEqualTo(Pace.gist("😁"));
        assertThat(Pace.gist("?")).isNotEqualTo(Pace.gist("!"));
        assertThat(Pace.gist("שלום")).isNotEqualTo(Pace.gist("سلام"));
    }
}
