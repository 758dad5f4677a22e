package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import live.ovation.hls.PlaylistState.Hint;
import live.ovation.hls.PlaylistState.Listed;
import org.junit.jupiter.api.Test;

class PlaylistStateTests {

    @Test
    void shouldHintAtThePartAfterTheLast() {
        assertThat(state(5, 2).hint()).isEqualTo(new Hint(8, 2));
    }

    @Test
    void shouldHintAtTheNextSegmentWhenThisOneHasAsManyPartsAsTheOneBefore() {
        PlaylistState state = state(5, 5);

        assertThat(state.hint()).isEqualTo(new Hint(9, 0));
        assertThat(state.mayComeNext(9, 0)).isTrue();
        assertThat(state.mayComeNext(8, 5)).isTrue();
        assertThat(state.mayComeNext(9, 1)).isFalse();
    }

    @Test
    void shouldExpectNoSegmentOfNoParts() {
        assertThat(state(0, 1).hint()).isEqualTo(new Hint(8, 1));
    }

    @Test
    void shouldExpectNothingAfterTheEnd() {
        assertThat(state(5, 5).ended().mayComeNext(8, 0)).isFalse();
    }

    /** Segment 7 is whole, segment 8 open. */
    private static PlaylistState state(int partsBefore, int parts) {
        Segment whole = new Segment(7, 0, false, Instant.EPOCH, 0, 1_000_000, 100);
        List<Part> open = IntStream.range(0, parts)
                .mapToObj(number ->
                        new Part(Rendition.HIGH, 8, number, 0, 200_000, number == 0, 6, Octets.of(new byte[] {1})))
                .toList();
        return new PlaylistState(
                List.of(new Listed(whole, Collections.nCopies(partsBefore, "part\n"))), null, open, 0, 0, false);
    }
}
