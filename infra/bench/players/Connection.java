import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** HTTP/1.1 with keep-alive, one request at a time. Bodies that nobody wants are counted and dropped. */
final class Connection {

    private static final ByteBuffer INCOMING = ByteBuffer.allocateDirect(1 << 18);
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Track track;
    private ByteBuffer outgoing = ByteBuffer.allocate(0);
    private byte[] head = new byte[1024];
    private int headLength;
    private long bodyLeft = -1;
    private byte[] body = {};
    private int bodyLength;
    private boolean wanted;

    Connection(InetSocketAddress server, Selector selector, Track track) throws IOException {
        this.track = track;
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(server);
        key = channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    }

    void send(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nUser-Agent: players\r\n\r\n";
        outgoing = ByteBuffer.wrap(request.getBytes(ISO_8859_1));
        headLength = 0;
        bodyLeft = -1;
        if (channel.isConnected()) {
            write();
        }
    }

    void ready() {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                write();
            } else if (key.isWritable()) {
                write();
            }
            if (key.isValid() && key.isReadable()) {
                read();
            }
        } catch (IOException e) {
            fail("connection: " + e.getMessage());
        }
    }

    void close() {
        try {
            key.cancel();
            channel.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private void fail(String why) {
        close();
        track.failed(why);
    }

    private void write() {
        try {
            channel.write(outgoing);
            key.interestOps(outgoing.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        } catch (IOException e) {
            fail("connection: " + e.getMessage());
        }
    }

    private void read() throws IOException {
        INCOMING.clear();
        int count = channel.read(INCOMING);
        if (count < 0) {
            fail("connection closed");
            return;
        }
        INCOMING.flip();
        if (bodyLeft < 0 && !readHead()) {
            return;
        }
        int taken = (int) Math.min(bodyLeft, INCOMING.remaining());
        if (wanted) {
            INCOMING.get(body, bodyLength, taken);
            bodyLength += taken;
        }
        bodyLeft -= taken;
        if (bodyLeft == 0) {
            bodyLeft = -1;
            headLength = 0;
            track.answered(wanted ? body : null);
        }
    }

    /** False while it isn't whole, and when it is one that can't be understood. */
    private boolean readHead() {
        int before = headLength;
        int count = Math.min(INCOMING.remaining(), 8192 - headLength);
        if (head.length < headLength + count) {
            head = Arrays.copyOf(head, 8192);
        }
        INCOMING.get(head, headLength, count);
        headLength += count;
        int end = endOfHead(Math.max(0, before - 3));
        if (end < 0) {
            return false;
        }
        INCOMING.position(INCOMING.position() - (headLength - end));
        headLength = end;
        String length = header("content-length");
        if (length == null) {
            fail("an answer without a length");
            return false;
        }
        bodyLeft = Long.parseLong(length);
        int status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
        wanted = track.wants(status, header("etag"), header("x-ovation-cut"));
        body = wanted ? new byte[(int) bodyLeft] : body;
        bodyLength = 0;
        return true;
    }

    private int endOfHead(int from) {
        for (int i = from; i + 4 <= headLength; i++) {
            if (head[i] == '\r' && Arrays.equals(head, i, i + 4, END, 0, 4)) {
                return i + 4;
            }
        }
        return -1;
    }

    /** A header's value, its name given in small letters; null when it isn't there. */
    private String header(String name) {
        for (int line = 0; line < headLength; line++) {
            int i = 0;
            while (i < name.length() && line + i < headLength && (head[line + i] | 32) == name.charAt(i)) {
                i++;
            }
            int end = line + i;
            if (i == name.length() && head[end] == ':') {
                int stop = end;
                while (head[stop] != '\r') {
                    stop++;
                }
                return new String(head, end + 1, stop - end - 1, ISO_8859_1).strip();
            }
            while (line < headLength && head[line] != '\n') {
                line++;
            }
        }
        return null;
    }
}
