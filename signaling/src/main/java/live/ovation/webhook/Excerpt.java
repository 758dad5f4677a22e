package live.ovation.webhook;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The beginning of an answer, as text that can be shown and kept. */
final class Excerpt {

    private static final int MOST = 2048;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(ByteBuf more) {
        try {
            more.readBytes(bytes, Math.min(more.readableBytes(), MOST - bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
    }

    boolean isFull() {
        return bytes.size() >= MOST;
    }

    /** Without control characters, which the database does not take. */
    String text() {
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
