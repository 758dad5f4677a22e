package live.ovation.gateway;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that follows a chat and reads nothing of it until it wakes up. */
final class SleepingPeer implements AutoCloseable {

    private static final int SOON_MS = 15_000;
    private static final int CLOSE = 8;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    private SleepingPeer(int port) throws IOException {
        // what the kernel holds for it is not what the test is about
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(SOON_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), SOON_MS);
        in = new DataInputStream(socket.getInputStream());
    }

    static SleepingPeer inChat(int port, String slug) throws IOException {
        SleepingPeer peer = new SleepingPeer(port);
        peer.upgrade(port);
        peer.say("{\"type\":\"hello\",\"requestId\":\"h\"}");
        peer.say("{\"type\":\"join\",\"requestId\":\"j\",\"channel\":\"" + slug + "\"}");
        peer.say("{\"type\":\"chat-open\",\"requestId\":\"o\",\"channel\":\"" + slug + "\"}");
        while (!peer.read().text().contains("\"chat-opened\"")) {}
        return peer;
    }

    /** Reads all that there is; the code of the close frame behind it, and 0 when there is none. */
    int wakeUp() throws IOException {
        try {
            while (true) {
                Frame frame = read();
                if (frame.kind() == CLOSE) {
                    return (frame.bytes()[0] & 255) << 8 | frame.bytes()[1] & 255;
                }
            }
        } catch (java.io.EOFException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private record Frame(int kind, byte[] bytes) {

        private String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void upgrade(int port) throws IOException {
        String request = "GET /ws HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ovation.v1\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int end = 0;
        while (end != 0x0D0A0D0A) {
            end = end << 8 | in.readUnsignedByte();
        }
    }

    /** A masked text frame; the mask is zero. */
    private void say(String message) throws IOException {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[6 + text.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | text.length);
        System.arraycopy(text, 0, frame, 6, text.length);
        socket.getOutputStream().write(frame);
    }

    private Frame read() throws IOException {
        int kind = in.readUnsignedByte() & 15;
        int length = in.readUnsignedByte() & 127;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new Frame(kind, bytes);
    }
}
