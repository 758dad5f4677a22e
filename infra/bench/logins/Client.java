import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** One HTTP/1.1 connection that waits for its answers, and opens again when it was closed. */
final class Client implements AutoCloseable {

    private static final int PATIENCE_MS = 10_000;

    private final InetSocketAddress server;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    record Answer(int status, String body) {}

    Client(InetSocketAddress server) {
        this.server = server;
    }

    Answer get(String path, String token) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\n" + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n"), "");
    }

    /** Through a proxy, as it were, for somebody whom nobody has seen before: no two requests share the limit of an address. */
    Answer post(String path, String json) throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String from = "100." + random.nextInt(64, 128) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
        return ask("POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\nX-Forwarded-For: " + from + "\r\n", json);
    }

    private Answer ask(String head, String body) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            open();
        }
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String request = head + "Host: " + server.getHostString() + "\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body;
            out.write(request.getBytes(StandardCharsets.UTF_8));
            return answer();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(server, PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase();
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
        }
        return new Answer(status, chunked ? chunks() : read(length));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(read(size));
            line();
        }
        line();
        return body.toString();
    }

    private String read(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
