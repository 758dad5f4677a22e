package live.ovation.restream.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkTests {

    private final List<RtmpMessage> messages = new ArrayList<>();
    private final ChunkReader reader = new ChunkReader(messages::add);

    @Test
    void shouldReadWhatWasWrittenHoweverItArrives() {
        ByteBuf sent = Unpooled.wrappedBuffer(
                ChunkWriter.control(RtmpMessage.SET_CHUNK_SIZE, ChunkWriter.CHUNK),
                ChunkWriter.command(0, Amf0.of("connect", 1, Map.of("app", "live"))),
                ChunkWriter.media(RtmpMessage.VIDEO, 1, 20_000_000, Unpooled.wrappedBuffer(new byte[20_000])),
                ChunkWriter.pong(42));
        while (sent.isReadable()) {
            reader.received(sent.readSlice(Math.min(sent.readableBytes(), 1)));
        }

        assertThat(messages.stream().map(RtmpMessage::type))
                .containsExactly(RtmpMessage.COMMAND, RtmpMessage.VIDEO, RtmpMessage.USER_CONTROL);
        assertThat(Amf0.read(messages.getFirst().payload())).containsExactly("connect", 1.0, Map.of("app", "live"));
        assertThat(messages.get(1).payload().readableBytes()).isEqualTo(20_000);
        assertThat(ByteBufUtil.getBytes(messages.get(1).payload())).containsOnly(0);
    }

    @Test
    void shouldRefuseMoreThanAServerHasToSay() {
        ByteBuf large = ChunkWriter.media(RtmpMessage.DATA, 1, 0, Unpooled.wrappedBuffer(new byte[70_000]));

        assertThatThrownBy(() -> reader.received(large)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldStopReadingValuesWhereTheyMakeNoSense() {
        assertThat(Amf0.read(Unpooled.wrappedBuffer(new byte[] {2, 0, 9, 'a'}))).isEmpty();
        assertThat(Amf0.read(Unpooled.wrappedBuffer(new byte[] {5, 99}))).hasSize(1);
    }

    @Test
    void shouldNotShowTheKeyOfAnAddress() {
        RtmpAddress address = RtmpAddress.of("rtmps://live.example.org/app/", "very-secret");

        assertThat(address.toString()).doesNotContain("secret");
        assertThat(address.port()).isEqualTo(443);
        assertThat(address.application()).isEqualTo("app");
        assertThat(address.url()).isEqualTo("rtmps://live.example.org/app");
    }
}
