package live.ovation.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import live.ovation.support.TestStack;

/** A peer that speaks RTMP byte by byte, and need not speak it well. */
final class RawRtmp implements AutoCloseable {

    private static final int COMMAND = 20;
    private static final int VIDEO = 9;
    private static final byte[] NOTHING = {5};

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final InputStream in;

    /** From this machine itself. */
    RawRtmp() {
        this(InetAddress.getLoopbackAddress());
    }

    /** @param address of this machine, which it then also comes from */
    RawRtmp(InetAddress address) {
        try {
            socket.connect(new InetSocketAddress(address, TestStack.rtmp().port()), 2000);
            socket.setSoTimeout(5000);
            out = socket.getOutputStream();
            in = socket.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawRtmp send(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** C0 and C1, then C2 for what the server answers. */
    RawRtmp shakeHands() throws IOException {
        byte[] hello = new byte[1537];
        hello[0] = 3;
        send(hello);
        byte[] answer = in.readNBytes(1 + 1536 + 1536);
        return send(java.util.Arrays.copyOfRange(answer, 1, 1537));
    }

    /** Goes on as far as publishing; what the server says to it is not read. */
    RawRtmp publish(String streamKey) {
        return open().send(chunk(
                8, COMMAND, 1, amf(string("publish"), number(3), NOTHING, string(streamKey), string("live"))));
    }

    /** Goes on as far as asking for a stream. */
    RawRtmp play(String name) {
        return open().send(chunk(8, COMMAND, 1, amf(string("play"), number(3), NOTHING, string(name))));
    }

    private RawRtmp open() {
        return send(chunk(3, COMMAND, 0, amf(string("connect"), number(1), object("app", "live"))))
                .send(chunk(3, COMMAND, 0, amf(string("createStream"), number(2), NOTHING)));
    }

    /** A sequence header of HEVC as Enhanced RTMP has it, and an empty frame. */
    RawRtmp sendHevc() {
        send(chunk(6, VIDEO, 1, concat(new byte[] {(byte) 0x90}, ascii("hvc1"), new byte[32])));
        return send(chunk(6, VIDEO, 1, concat(new byte[] {(byte) 0x91}, ascii("hvc1"), new byte[64])));
    }

    /** Whether the server has hung up. */
    boolean isCut() {
        try {
            while (true) {
                if (in.read() < 0) {
                    return true;
                }
            }
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One message in one chunk with a full header; longer ones are continued as the default chunk size wants it. */
    private static byte[] chunk(int id, int type, int stream, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(id);
        bytes.writeBytes(new byte[3]);
        bytes.writeBytes(new byte[] {0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type});
        bytes.writeBytes(new byte[] {(byte) stream, 0, 0, 0});
        for (int at = 0; at < payload.length; at += 128) {
            if (at > 0) {
                bytes.write(0xc0 | id);
            }
            bytes.write(payload, at, Math.min(128, payload.length - at));
        }
        return bytes.toByteArray();
    }

    private static byte[] amf(byte[]... values) {
        return concat(values);
    }

    private static byte[] string(String value) {
        byte[] text = ascii(value);
        return concat(new byte[] {2, 0, (byte) text.length}, text);
    }

    private static byte[] number(double value) {
        return concat(new byte[] {0}, ByteBuffer.allocate(8).putDouble(value).array());
    }

    private static byte[] object(String name, String value) {
        byte[] key = ascii(name);
        return concat(new byte[] {3, 0, (byte) key.length}, key, string(value), new byte[] {0, 0, 9});
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
