package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import live.ovation.platform.ClientAddress;
import org.junit.jupiter.api.Test;

class KnockTests {

    private static final String FORM =
            "app=live&flashver=FMLE/3.0%20(&swfurl=&tcurl=rtmp://house/live&pageurl=&addr=192.0.2.7"
                    + "&clientid=5&call=publish&name=secret&type=live";

    @Test
    void shouldReadWhatNginxSays() {
        Knock knock = Knock.parse(FORM);

        assertThat(knock.name()).isEqualTo("secret");
        assertThat(knock.client()).isEqualTo("5");
        assertThat(ClientAddress.of(knock.remote())).isEqualTo("192.0.2.7");
        assertThat(knock.toString()).doesNotContain("secret");
    }

    @Test
    void shouldNotBelieveWhatAnEncoderAddsToItsAddress() {
        Knock knock = Knock.parse(FORM + "&addr=203.0.113.1&name=other&clientid=9");

        assertThat(knock).isEqualTo(new Knock("secret", "5", "192.0.2.7"));
    }

    @Test
    void shouldTakeNothingForAnEncoderThatIsNone() {
        assertThat(Knock.parse("").isPlausible()).isFalse();
        assertThat(Knock.parse("name=&clientid=1").isPlausible()).isFalse();
        assertThat(Knock.parse("name=" + "x".repeat(300) + "&clientid=1").isPlausible())
                .isFalse();
        assertThat(ClientAddress.of(Knock.parse("addr=unix:").remote())).isEqualTo("unknown");
    }

    @Test
    void shouldReadWhoPublishesFromNginxStatistics() {
        String xml = "<rtmp><server><application><name>live</name><live>"
                + "<stream><name>one</name><client><publishing/></client><publishing/></stream>"
                + "<stream><name>two</name><client><id>3</id></client></stream></live></application></server></rtmp>";

        assertThat(RtmpStatistics.publishedIn(xml)).isEqualTo(Set.of("one"));
    }
}
