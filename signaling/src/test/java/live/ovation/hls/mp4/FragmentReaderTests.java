package live.ovation.hls.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentReaderTests {

    @Test
    void shouldReadWhatWasWritten() {
        List<Sample> samples = List.of(
                new Sample(90_000, 3000, true, new byte[] {1, 2, 3}),
                new Sample(93_000, 3003, false, new byte[] {4}),
                new Sample(96_003, 2997, false, new byte[300]));

        List<Sample> read = FragmentReader.samples(Unpooled.wrappedBuffer(Fragment.of(7, samples)));

        assertThat(read).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(samples);
    }

    @Test
    void shouldFindHowSoundIsDecoded() {
        byte[] config = {0x11, (byte) 0x90, 0x56, (byte) 0xe5, 0x00};

        assertThat(FragmentReader.configuration(Unpooled.wrappedBuffer(AudioHeader.of(config))))
                .isEqualTo(config);
    }
}
