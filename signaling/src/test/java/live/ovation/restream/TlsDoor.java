package live.ovation.restream;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.tcp.TcpClient;
import reactor.netty.tcp.TcpServer;

/** TLS in front of somebody's RTMP server, with a certificate that no public authority knows. */
final class TlsDoor implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final DisposableServer server;

    /** @param name whose certificate it has, such as {@code dns:localhost} */
    TlsDoor(Path folder, String name, int behind) throws IOException {
        this.folder = folder;
        keytool("-genkeypair -keyalg EC -dname CN=somebody -ext san=" + name + " -storetype PKCS12 -keystore own");
        keytool("-exportcert -keystore own -file own.der");
        keytool("-importcert -noprompt -file own.der -storetype JKS -keystore trusted");
        SslContext tls = certificate();
        server = TcpServer.create()
                .host("127.0.0.1")
                .port(0)
                .secure(spec -> spec.sslContext(tls))
                .handle((in, out) -> TcpClient.create()
                        .host("127.0.0.1")
                        .port(behind)
                        .connect()
                        .flatMap(inner -> Mono.firstWithSignal(
                                        inner.outbound()
                                                .send(in.receive().retain())
                                                .then(),
                                        out.send(inner.inbound().receive().retain())
                                                .then())
                                .doFinally(end -> inner.dispose())))
                .bindNow(Duration.ofSeconds(10));
    }

    int port() {
        return server.port();
    }

    /** Of the kind that needs no password, as the JDK's own. */
    Path trustStore() {
        return folder.resolve("trusted");
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(10));
    }

    private void keytool(String arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments.split(" ")));
        command.addAll(List.of("-alias", "own", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (process.onExit().orTimeout(20, TimeUnit.SECONDS).join().exitValue() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
        }
    }

    private SslContext certificate() throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve("own"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            return SslContextBuilder.forServer(keys).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
