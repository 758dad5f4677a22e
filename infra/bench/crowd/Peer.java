import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/** One socket of the crowd: it opens the chat, and hands on each text frame that it is sent. */
final class Peer {

    private static final byte[] MASK = {1, 2, 3, 4};

    private final Crowd crowd;
    private final String token;
    private final Queue<ByteBuffer> outgoing = new ArrayDeque<>();
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer incoming = ByteBuffer.allocate(4096);
    private boolean upgraded;

    /** The last place that was heard; 0 before the chat is open. */
    long epoch;
    long seq;
    boolean open;
    boolean stalled;
    boolean slept;
    boolean gone;

    /** @param token of who it is; null for a stranger */
    Peer(Crowd crowd, String token) {
        this.crowd = crowd;
        this.token = token;
    }

    void connect(Selector selector, InetSocketAddress server, int number) throws IOException {
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress("127.0.0." + (2 + number % 8), 0));
        channel.configureBlocking(false);
        channel.connect(server);
        upgraded = false;
        open = false;
        gone = false;
        incoming.clear();
        outgoing.clear();
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        String from = "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
        outgoing.add(ascii("GET /ws HTTP/1.1\r\nHost: " + server.getHostString() + ":" + server.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ovation.v1\r\nX-Forwarded-For: "
                + from + "\r\n\r\n"));
    }

    /** Cuts the line without a word. */
    void drop() throws IOException {
        key.cancel();
        channel.close();
    }

    void stall(boolean stall) {
        stalled = stall;
        slept = true;
        key.interestOps(stall ? 0 : SelectionKey.OP_READ);
    }

    void ready() throws IOException {
        if (key.isConnectable() && channel.finishConnect()) {
            key.interestOps(SelectionKey.OP_READ);
            flush();
        }
        if (key.isValid() && key.isWritable()) {
            flush();
        }
        if (key.isValid() && key.isReadable()) {
            read();
        }
    }

    void say(String message) throws IOException {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(text.length + 14);
        frame.put((byte) 0x81);
        if (text.length < 126) {
            frame.put((byte) (0x80 | text.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) text.length);
        }
        frame.put(MASK);
        for (int i = 0; i < text.length; i++) {
            frame.put((byte) (text[i] ^ MASK[i & 3]));
        }
        outgoing.add(frame.flip());
        flush();
    }

    private void flush() throws IOException {
        while (!outgoing.isEmpty()) {
            try {
                channel.write(outgoing.peek());
            } catch (IOException e) {
                // whoever reads hears of it
                outgoing.clear();
                return;
            }
            if (outgoing.peek().hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            outgoing.remove();
        }
        if (!stalled) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    private void read() throws IOException {
        if (received() < 0) {
            gone = true;
            drop();
            crowd.ended(this);
            return;
        }
        incoming.flip();
        if (!upgraded) {
            upgrade();
        }
        while (upgraded && frame()) {}
        incoming.compact();
        if (!incoming.hasRemaining()) {
            incoming = ByteBuffer.allocate(incoming.capacity() * 2).put(incoming.flip());
        }
    }

    /** A line that was cut has ended, too. */
    private int received() {
        try {
            return channel.read(incoming);
        } catch (IOException e) {
            return -1;
        }
    }

    private void upgrade() throws IOException {
        byte[] bytes = incoming.array();
        for (int i = incoming.position(); i + 3 < incoming.limit(); i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                String head = new String(bytes, 0, i, StandardCharsets.US_ASCII);
                if (!head.startsWith("HTTP/1.1 101")) {
                    throw new IOException(head);
                }
                incoming.position(i + 4);
                upgraded = true;
                say("{\"type\":\"hello\",\"requestId\":\"h\"" + (token == null ? "" : ",\"accessToken\":\"" + token + "\"") + "}");
                say("{\"type\":\"join\",\"requestId\":\"j\",\"channel\":\"" + crowd.slug + "\"}");
                String after = epoch == 0 ? "" : ",\"after\":{\"epoch\":" + epoch + ",\"seq\":" + seq + "}";
                say("{\"type\":\"chat-open\",\"requestId\":\"o\",\"channel\":\"" + crowd.slug + "\"" + after + "}");
                return;
            }
        }
    }

    private boolean frame() throws IOException {
        int start = incoming.position();
        int available = incoming.limit() - start;
        if (available < 2) {
            return false;
        }
        byte[] bytes = incoming.array();
        int length = bytes[start + 1] & 127;
        int header = 2;
        if (length == 126) {
            if (available < 4) {
                return false;
            }
            length = (bytes[start + 2] & 255) << 8 | bytes[start + 3] & 255;
            header = 4;
        } else if (length == 127) {
            throw new IOException("a frame of more than 64 KiB");
        }
        if (available < header + length) {
            return false;
        }
        incoming.position(start + header + length);
        int kind = bytes[start] & 15;
        if (kind == 1) {
            crowd.heard(this, bytes, start + header, length);
        } else if (kind == 8) {
            crowd.closed(this, length >= 2 ? (bytes[start + header] & 255) << 8 | bytes[start + header + 1] & 255 : 1005);
        } else if (kind == 9) {
            outgoing.add(ByteBuffer.wrap(new byte[] {(byte) 0x8A, (byte) 0x80, 1, 2, 3, 4}));
            flush();
        }
        return true;
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
